import type { SettingsTab } from '@/components/platform/module/settings-tabs';
import { type Actor, can } from '@/zero/roles';

/** The tab that stands at the bare address. */
export const firstTab = 'members';

/** The address of a tab. */
export const adminPath = (slug: string, tab: string) =>
  tab === firstTab ? `/t/${slug}/admin` : `/t/${slug}/admin/${tab}`;

/** The name of the tab that an address of the console shows. */
export const tabAt = (pathname: string): string => pathname.split('/')[4] ?? firstTab;

/** The tabs that `actor` may see, in their order. */
export const tabsFor = <Tab extends SettingsTab>(tabs: readonly Tab[], actor: Actor): Tab[] =>
  tabs.filter(({ capability }) => can(actor, capability)).sort((a, b) => a.order - b.order);
