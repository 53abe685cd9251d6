/** The faces of the admin console; the first stands at its bare address. */
export const adminTabs = [
  'members',
  'requests',
  'clients',
  'teams',
  'organization',
  'mail',
] as const;
export type AdminTab = (typeof adminTabs)[number];

export const isAdminTab = (name: string): name is AdminTab => adminTabs.some((tab) => tab === name);

/** The address of a tab. */
export const adminPath = (slug: string, tab: AdminTab) =>
  tab === 'members' ? `/t/${slug}/admin` : `/t/${slug}/admin/${tab}`;

/** The tab that an address of the console shows. */
export function tabAt(pathname: string): AdminTab {
  const name = pathname.split('/')[4] ?? '';
  return isAdminTab(name) ? name : 'members';
}
