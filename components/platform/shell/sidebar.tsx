'use client';

import { SidebarSimpleIcon } from '@phosphor-icons/react/dist/ssr/SidebarSimple';
import { clsx } from 'clsx';
import { Fragment } from 'react';
import { Bell } from '@/components/platform/notification/bell';
import { IconButton } from '@/components/ui/icon-button';
import { AccountMenu } from './account-menu';
import { ConnectionBanner } from './connection-banner';
import { ConnectionState } from './connection-state';
import { OrganizationSwitcher } from './organization-switcher';
import { PageLink } from './page-link';
import { CreateButtons } from './create-buttons';
import { useCurrentPage, usePages } from './pages';
import { SearchButton } from './search-button';
import { useShellActions } from './shell-actions';
import { sidebarFrame } from './sidebar-frame';
import { collapseSidebar } from './sidebar-state';

type SidebarProps = {
  folded: boolean;
  /** Whether it says what must be known about the connection. */
  hasNotice: boolean;
};

/** Organization, pages, connection and account; folds to icons. */
export function Sidebar({ folded, hasNotice }: SidebarProps) {
  const { openNotifications } = useShellActions();
  const pages = usePages();
  const here = useCurrentPage(pages);
  return (
    <aside
      className={clsx(sidebarFrame(folded), 'max-md:hidden print:hidden')}
      aria-label="Sidebar"
    >
      <div className={clsx('flex items-center gap-1', folded && 'flex-col')}>
        <OrganizationSwitcher folded={folded} />
        <Bell size="sm" onOpen={openNotifications} />
        <IconButton
          size="sm"
          label={folded ? 'Expand sidebar' : 'Collapse sidebar'}
          keys="["
          tooltipSide="right"
          icon={<SidebarSimpleIcon aria-hidden />}
          onClick={() => collapseSidebar(!folded)}
        />
      </div>
      <div className={clsx('mt-2 flex gap-1', folded && 'flex-col')}>
        <SearchButton folded={folded} />
        <CreateButtons />
      </div>
      <nav aria-label="Pages" className="mt-3 flex min-h-0 flex-1 flex-col gap-0.5 overflow-y-auto">
        {pages.map((page, index) => (
          <Fragment key={page.href}>
            {page.section !== pages[index - 1]?.section && (
              <SectionHeading section={page.section} folded={folded} isFirst={index === 0} />
            )}
            <PageLink page={page} current={page === here} folded={folded} />
            {!folded && page.Below && <page.Below />}
          </Fragment>
        ))}
      </nav>
      <div className="flex flex-col gap-1">
        {hasNotice && <ConnectionBanner shape="card" />}
        <ConnectionState folded={folded} />
        <div className="flex">
          <AccountMenu folded={folded} />
        </div>
      </div>
    </aside>
  );
}

type SectionHeadingProps = { section: string | undefined; folded: boolean; isFirst: boolean };

/** Begins a section of the pages; a line where there is no room for its name, or where one ends. */
const SectionHeading = ({ section, folded, isFirst }: SectionHeadingProps) =>
  section && !folded ? (
    <h2 className="px-2 pt-3 pb-1 text-12 font-medium text-ink-faint">{section}</h2>
  ) : (
    !isFirst && <hr className="mx-2 my-2 shrink-0 border-line" />
  );
