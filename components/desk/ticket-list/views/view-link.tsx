'use client';

import { UsersIcon } from '@phosphor-icons/react/dist/ssr/Users';
import NextLink from 'next/link';
import type { ReactNode } from 'react';
import { followWithin } from '@/components/core/address/address';
import { ViewCount } from './view-count';

type ViewLinkProps = {
  name: string;
  href: string;
  search: string;
  isCurrent: boolean;
  /** Everything has no count: it is everything. */
  isCounted: boolean;
  /** Whether colleagues have it, too. */
  isShared?: boolean;
  onFollow?: () => void;
  /** What can be done with it, at its end. */
  actions?: ReactNode;
};

/** A view in the sidebar, with what it counts. */
export function ViewLink({
  name,
  href,
  search,
  isCurrent,
  isCounted,
  isShared = false,
  onFollow,
  actions,
}: ViewLinkProps) {
  return (
    <li className="group flex items-center">
      <NextLink
        href={href}
        prefetch={false}
        aria-current={isCurrent ? 'page' : undefined}
        onNavigate={(event) => {
          onFollow?.();
          followWithin(event, href);
        }}
        className="flex h-7 min-w-0 flex-1 items-center gap-2 rounded-control pr-2 pl-8 text-13 text-ink-muted hover:bg-hover hover:text-ink aria-[current=page]:bg-hover aria-[current=page]:text-ink pointer-coarse:h-11"
      >
        <span dir="auto" className="min-w-0 truncate">
          {name}
        </span>
        {isShared && (
          <span title="Shared with all colleagues" className="text-ink-faint">
            <UsersIcon aria-hidden className="text-12" />
            <span className="sr-only">Shared</span>
          </span>
        )}
        <span className="flex-1" />
        {isCounted && <ViewCount search={search} />}
      </NextLink>
      {actions}
    </li>
  );
}
