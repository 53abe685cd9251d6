'use client';

import type { Icon } from '@phosphor-icons/react';
import { UserGearIcon } from '@phosphor-icons/react/dist/ssr/UserGear';
import type { ComponentType } from 'react';
import { useFromAddress } from '@/components/core/address/address';
import { adminPath, firstTab, tabsFor } from '@/components/platform/admin/admin-tab';
import { useContributions, useModules } from '@/components/platform/module/use-modules';
import { useTenant } from '@/components/platform/sync/tenant';

export type Page = {
  href: string;
  label: string;
  Icon: Icon;
  keys?: string;
  /** The heading that it shares with the lines beside it. */
  section?: string;
  /** What stands below its line in the open sidebar. */
  Below?: ComponentType<{ onFollow?: () => void }>;
};

/** The pages of the organization that one may go to, in the order of the sidebar. */
export function usePages(): readonly Page[] {
  const { slug } = useTenant().organization;
  const pages = useContributions(({ navigation }) => navigation).map(
    ({ path, label, Icon, keys, section, Below }) => ({
      href: `/t/${slug}/${path}`,
      label,
      Icon,
      ...(keys && { keys }),
      ...(section && { section }),
      ...(Below && { Below }),
    }),
  );
  const admin = useAdminPage();
  return admin ? [...pages, admin] : pages;
}

/** The settings, or the one tab of them that leads to the rest for whoever may not see the first. */
function useAdminPage(): Page | undefined {
  const { organization, actor } = useTenant();
  const tabs = tabsFor(
    useModules().flatMap(({ settings }) => settings ?? []),
    actor,
  );
  const isWhole = tabs.some(({ name }) => name === firstTab);
  const entry = isWhole ? { name: firstTab, label: 'Admin' } : tabs.find((tab) => tab.isEntry);
  return (
    entry && {
      href: adminPath(organization.slug, entry.name),
      label: entry.label,
      Icon: UserGearIcon,
      keys: 'G A',
    }
  );
}

/** The page on screen. */
export function useCurrentPage(pages: readonly Page[]): Page | undefined {
  const href = useFromAddress(({ pathname }) => currentPage(pages, pathname)?.href ?? '');
  return pages.find((page) => page.href === href);
}

/** The page that `path` belongs to: the one with the longest address above it. */
export function currentPage(pages: readonly Page[], path: string): Page | undefined {
  return pages
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];
}
