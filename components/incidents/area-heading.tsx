'use client';

import { clsx } from 'clsx';
import NextLink from 'next/link';
import { within } from '@/components/core/address/within';
import { useTenant } from '@/components/platform/sync/tenant';

type AreaHeadingProps<Name extends string> = {
  title: string;
  /** The lists of the area, by the path of each. */
  lists: Readonly<Record<Name, { path: string; label: string }>>;
  current: Name;
};

/** The heading of an area's lists, with links between them. */
export function AreaHeading<Name extends string>({
  title,
  lists,
  current,
}: AreaHeadingProps<Name>) {
  const { slug } = useTenant().organization;
  return (
    <header className="mx-auto w-full max-w-320 px-4 pt-4">
      <h1 dir="auto" className="text-20 font-semibold">
        {title}
      </h1>
      <nav aria-label={title} className="mt-2 flex gap-4 border-b border-line">
        {Object.entries<{ path: string; label: string }>(lists).map(([name, { path, label }]) => (
          <NextLink
            key={name}
            {...within(`/t/${slug}/${path}`)}
            aria-current={name === current ? 'page' : undefined}
            className={clsx(
              '-mb-px flex h-9 items-center rounded-t-mark border-b-2 text-13 font-medium -outline-offset-2 hover:text-ink pointer-coarse:h-11',
              name === current ? 'border-accent text-ink' : 'border-transparent text-ink-muted',
            )}
          >
            {label}
          </NextLink>
        ))}
      </nav>
    </header>
  );
}
