'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTenant } from '@/components/sync/tenant';
import type { Drillable } from '@/zero/analytics/engine/question';
import { behindHref, type BehindOptions } from './behind-href';
import { useFigures } from './figures-provider';

type FigureLinkProps = BehindOptions & {
  what: Drillable;
  /** Of how many tickets it speaks; none are not opened. */
  count: number;
  /** Says which figure it is, where its place in a table says it to the eye alone. */
  label: string;
  children: ReactNode;
};

/** A figure that opens exactly the tickets behind it. */
export function FigureLink({ what, count, span, chosen, label, children }: FigureLinkProps) {
  const { organization } = useTenant();
  const { filter } = useFigures();
  if (count === 0) return <span className="text-ink-faint">{children}</span>;
  return (
    <Link
      href={behindHref(organization.slug, filter, what, { span, chosen })}
      prefetch={false}
      aria-label={label}
      className="rounded-mark underline decoration-transparent underline-offset-2 hover:text-accent-ink hover:decoration-current"
    >
      {children}
    </Link>
  );
}
