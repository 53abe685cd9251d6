import Link from 'next/link';
import type { ReactNode } from 'react';

type MetricTextLinkProps = {
  href: string;
  /** Says which figure it is, where its place in a table says it to the eye alone. */
  label: string;
  children: ReactNode;
};

/** A figure that leads to what it counts. */
export function MetricTextLink({ href, label, children }: MetricTextLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={label}
      className="rounded-mark underline decoration-transparent underline-offset-2 hover:text-accent-ink hover:decoration-current"
    >
      {children}
    </Link>
  );
}
