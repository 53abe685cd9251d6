'use client';

import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/ssr/MagnifyingGlass';
import { SidebarSimpleIcon } from '@phosphor-icons/react/dist/ssr/SidebarSimple';
import { clsx } from 'clsx';
import { usePathname } from 'next/navigation';
import { useTenant } from '@/components/sync/tenant';
import { IconButton } from '@/components/ui/icon-button';
import { Kbd } from '@/components/ui/kbd';
import { AccountMenu } from './account-menu';
import { ConnectionState } from './connection-state';
import { OrganizationSwitcher } from './organization-switcher';
import { PageLink } from './page-link';
import { currentPage, pagesFor } from './pages';
import { useShellActions } from './shell-actions';
import { sidebarFrame } from './sidebar-frame';
import { foldSidebar } from './sidebar-state';

/** Organization, pages, connection and account; folds to icons. */
export function Sidebar({ folded }: { folded: boolean }) {
  const { organization, actor } = useTenant();
  const { openPalette } = useShellActions();
  const pages = pagesFor(organization.slug, actor);
  const here = currentPage(pages, usePathname());
  return (
    <aside className={clsx(sidebarFrame(folded), 'max-md:hidden')} aria-label="Sidebar">
      <div className={clsx('flex items-center gap-1', folded && 'flex-col')}>
        <OrganizationSwitcher folded={folded} />
        <IconButton
          size="sm"
          label={folded ? 'Open the sidebar' : 'Fold the sidebar'}
          keys="["
          tooltipSide="right"
          icon={<SidebarSimpleIcon aria-hidden />}
          onClick={() => foldSidebar(!folded)}
        />
      </div>
      <button
        type="button"
        onClick={openPalette}
        aria-label="Search and commands"
        aria-keyshortcuts="Control+K"
        className={clsx(
          'mt-2 flex h-8 shrink-0 items-center gap-2 rounded-control border border-line-strong bg-surface text-13 text-ink-muted hover:border-control pointer-coarse:h-11',
          folded ? 'justify-center' : 'pr-1.5 pl-2',
        )}
      >
        <MagnifyingGlassIcon aria-hidden className="text-16" />
        {!folded && <span className="flex-1 text-left">Search</span>}
        {!folded && <Kbd keys="Mod+K" />}
      </button>
      <nav aria-label="Pages" className="mt-3 flex min-h-0 flex-1 flex-col gap-0.5 overflow-y-auto">
        {pages.map((page) => (
          <PageLink key={page.href} page={page} current={page === here} folded={folded} />
        ))}
      </nav>
      <div className="flex flex-col gap-1">
        <ConnectionState folded={folded} />
        <div className="flex">
          <AccountMenu folded={folded} />
        </div>
      </div>
    </aside>
  );
}
