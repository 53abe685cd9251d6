'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { Fragment } from 'react';
import { AccountMenu } from './account-menu';
import { OrganizationSwitcher } from './organization-switcher';
import { PageLink } from './page-link';
import { useCurrentPage, usePages } from './pages';

type DrawerProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** What the sidebar holds, from the edge of a phone. */
export function Drawer({ open, onOpenChange }: DrawerProps) {
  const pages = usePages();
  const here = useCurrentPage(pages);
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-30 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup className="fixed inset-y-0 left-0 z-30 flex w-72 max-w-[85vw] flex-col border-r border-line bg-raised p-2 transition-transform outline-none data-ending-style:-translate-x-full data-starting-style:-translate-x-full">
          <Base.Title className="sr-only">Navigation</Base.Title>
          <div className="flex">
            <OrganizationSwitcher />
          </div>
          <nav aria-label="Pages" className="mt-3 flex flex-1 flex-col gap-0.5 overflow-y-auto">
            {pages.map((page) => (
              <Fragment key={page.href}>
                <PageLink
                  page={page}
                  current={page === here}
                  onFollow={() => onOpenChange(false)}
                />
                {page.Below && <page.Below onFollow={() => onOpenChange(false)} />}
              </Fragment>
            ))}
          </nav>
          <div className="flex">
            <AccountMenu />
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
