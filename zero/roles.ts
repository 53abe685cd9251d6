import type { Member } from './schema';

/** Everything a person can be allowed to do, as `feature.verb`. */
export type Capability =
  | 'ticket.create'
  | 'ticket.createForAnyClient'
  | 'ticket.triage'
  | 'ticket.close'
  | 'ticket.reopen'
  | 'message.post'
  | 'note.write'
  | 'audit.read'
  | 'member.manage'
  | 'client.manage'
  | 'team.manage'
  | 'organization.change'
  | 'mail.retry';

const staff: readonly Capability[] = [
  'ticket.create',
  'ticket.createForAnyClient',
  'ticket.triage',
  'ticket.close',
  'ticket.reopen',
  'message.post',
  'note.write',
];

const administration: readonly Capability[] = [
  'member.manage',
  'client.manage',
  'team.manage',
  'organization.change',
  'mail.retry',
];

/** The one table of roles. An unknown role is a no. */
const capabilities: Readonly<Record<string, readonly Capability[]>> = {
  client: ['ticket.create', 'ticket.close', 'ticket.reopen', 'message.post'],
  support_agent: staff,
  manager: [...staff, 'audit.read'],
  admin: [...staff, 'audit.read', ...administration],
};

/** The member whose rights are asked for: an active row of one organization. */
export type Actor = Pick<
  Member,
  'id' | 'organizationId' | 'userType' | 'role' | 'status' | 'clientId'
>;

/** Whether `actor` may do `capability`; the same answer hides the button and refuses the write. */
export function can(actor: Actor | undefined, capability: Capability): boolean {
  if (actor?.status !== 'active') return false;
  const role = actor.userType === 'client' ? 'client' : actor.role;
  return role !== null && (capabilities[role]?.includes(capability) ?? false);
}
