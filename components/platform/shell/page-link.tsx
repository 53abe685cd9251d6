'use client';

import { clsx } from 'clsx';
import NextLink from 'next/link';
import { followWithin } from '@/components/core/address/address';
import { Tooltip } from '@/components/ui/tooltip';
import type { Page } from './pages';
import { useIsPreloaded } from './preloaded';

type PageLinkProps = { page: Page; current: boolean; folded?: boolean; onFollow?: () => void };

/** One line of the navigation. */
export function PageLink({ page, current, folded = false, onFollow }: PageLinkProps) {
  const { href, label, Icon, keys } = page;
  const mayPrefetch = useIsPreloaded();
  return (
    <Tooltip content={label} keys={keys} side="right">
      <NextLink
        href={href}
        prefetch={mayPrefetch ? null : false}
        onClick={onFollow}
        onNavigate={(event) => followWithin(event, href)}
        aria-label={label}
        aria-current={current ? 'page' : undefined}
        className={clsx(
          'flex h-8 items-center gap-2 rounded-control text-13 font-medium text-ink-muted hover:bg-hover hover:text-ink pointer-coarse:h-11',
          'aria-[current=page]:bg-hover aria-[current=page]:text-ink',
          folded ? 'justify-center' : 'px-2',
        )}
      >
        <Icon aria-hidden weight={current ? 'fill' : 'regular'} className="shrink-0 text-16" />
        {!folded && label}
      </NextLink>
    </Tooltip>
  );
}
