'use client';

import { clsx } from 'clsx';
import NextLink from 'next/link';
import { useAddress } from '@/components/core/address/address';
import { within } from '@/components/core/address/within';
import { currentPage, usePages } from './pages';

/** The portal's pages under the thumb of a phone; a ticket has the whole screen. */
export function BottomBar() {
  const pages = usePages();
  const path = useAddress('pathname');
  const here = currentPage(pages, path);
  const isTicket = here === pages[0] && path !== here?.href;
  if (isTicket) return null;
  return (
    <nav
      aria-label="Portal"
      className="shrink-0 border-t border-line bg-canvas pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <ul className="flex">
        {pages.map((page) => {
          const { href, label, Icon } = page;
          const isHere = page === here;
          return (
            <li key={href} className="min-w-0 flex-1">
              <NextLink
                {...within(href)}
                aria-current={isHere ? 'page' : undefined}
                className={clsx(
                  'flex h-14 flex-col items-center justify-center gap-0.5 text-12 font-medium -outline-offset-2',
                  isHere ? 'text-accent-ink' : 'text-ink-muted',
                )}
              >
                <Icon aria-hidden weight={isHere ? 'fill' : 'regular'} className="text-20" />
                <span className="max-w-full truncate">{label}</span>
              </NextLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
