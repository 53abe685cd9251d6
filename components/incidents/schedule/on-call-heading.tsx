'use client';

import { clsx } from 'clsx';
import NextLink from 'next/link';
import { within } from '@/components/core/address/within';
import { useTenant } from '@/components/platform/sync/tenant';

const lists = {
  schedules: { path: 'on-call', label: 'Schedules' },
  policies: { path: 'on-call/policies', label: 'Escalation policies' },
} as const;

/** The heading of the on-call lists, with links between them. */
export function OnCallHeading({ current }: { current: keyof typeof lists }) {
  const { slug } = useTenant().organization;
  return (
    <header className="mx-auto w-full max-w-320 px-4 pt-4">
      <h1 className="text-20 font-semibold">On-call</h1>
      <nav aria-label="On-call" className="mt-2 flex gap-4 border-b border-line">
        {Object.entries(lists).map(([name, { path, label }]) => (
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
