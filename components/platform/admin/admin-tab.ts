import { type Actor, can, type Capability } from '@/zero/roles';

/** The faces of the admin console; the first stands at its bare address. */
const adminTabs = [
  'members',
  'requests',
  'clients',
  'teams',
  'organization',
  'ticket-types',
  'service-levels',
  'tags',
  'mail',
] as const;
export type AdminTab = (typeof adminTabs)[number];

export const isAdminTab = (name: string): name is AdminTab => adminTabs.some((tab) => tab === name);

/** What a tab asks for: service levels, ticket types and tags are a manager's, too. */
export function tabCapability(tab: AdminTab): Capability {
  if (tab === 'service-levels') return 'sla.manage';
  if (tab === 'ticket-types') return 'ticketType.manage';
  return tab === 'tags' ? 'tag.manage' : 'member.manage';
}

/** The tabs that `actor` may see. */
export const tabsFor = (actor: Actor) => adminTabs.filter((tab) => can(actor, tabCapability(tab)));

/** The address of a tab. */
export const adminPath = (slug: string, tab: AdminTab) =>
  tab === 'members' ? `/t/${slug}/admin` : `/t/${slug}/admin/${tab}`;

/** The tab that an address of the console shows. */
export function tabAt(pathname: string): AdminTab {
  const name = pathname.split('/')[4] ?? '';
  return isAdminTab(name) ? name : 'members';
}
