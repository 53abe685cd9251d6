'use client';

import NextLink from 'next/link';
import type { ReactNode } from 'react';
import { goWithin, isWithin } from '../address';
import { ViewCount } from './view-count';

type ViewLinkProps = {
  name: string;
  href: string;
  search: string;
  isCurrent: boolean;
  /** Everything has no count: it is everything. */
  isCounted: boolean;
  /** What can be done with it, at its end. */
  actions?: ReactNode;
};

/** A view in the sidebar, with what it counts. */
export function ViewLink({ name, href, search, isCurrent, isCounted, actions }: ViewLinkProps) {
  return (
    <li className="group flex items-center">
      <NextLink
        href={href}
        aria-current={isCurrent ? 'page' : undefined}
        onNavigate={(event) => {
          if (!isWithin(href)) return;
          event.preventDefault();
          goWithin(href);
        }}
        className="flex h-7 min-w-0 flex-1 items-center gap-2 rounded-control pr-2 pl-8 text-13 text-ink-muted hover:bg-hover hover:text-ink aria-[current=page]:bg-hover aria-[current=page]:text-ink pointer-coarse:h-11"
      >
        <span className="min-w-0 flex-1 truncate">{name}</span>
        {isCounted && <ViewCount search={search} />}
      </NextLink>
      {actions}
    </li>
  );
}
