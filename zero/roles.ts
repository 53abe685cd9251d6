import type { Member } from '@/zero/platform/member/schema';

/** Everything a person can be allowed to do, as `feature.verb`. */
export type Capability =
  | 'ticket.create'
  | 'ticket.createForAnyClient'
  | 'ticket.triage'
  | 'ticket.close'
  | 'ticket.reopen'
  | 'message.post'
  | 'note.write'
  | 'ticket.export'
  | 'search.run'
  | 'draft.keep'
  | 'attachment.add'
  | 'notification.read'
  | 'preference.change'
  | 'feedback.leave'
  | 'presence.show'
  | 'view.keep'
  | 'view.share'
  | 'macro.keep'
  | 'macro.share'
  | 'tag.manage'
  | 'ticketType.manage'
  | 'sla.manage'
  | 'clientNote.write'
  | 'analytics.read'
  | 'client.read'
  | 'payment.read'
  | 'payment.export'
  | 'payment.manage'
  | 'data.import'
  | 'organization.export'
  | 'audit.read'
  | 'member.manage'
  | 'client.manage'
  | 'team.manage'
  | 'organization.change'
  | 'mail.retry';

/** What everyone does for themselves, and what the rows they see decide. */
const everyone: readonly Capability[] = [
  'ticket.create',
  'ticket.close',
  'ticket.reopen',
  'message.post',
  'search.run',
  'draft.keep',
  'attachment.add',
  'notification.read',
  'preference.change',
];

const staff: readonly Capability[] = [
  ...everyone,
  'ticket.createForAnyClient',
  'ticket.triage',
  'ticket.export',
  'note.write',
  'presence.show',
  'view.keep',
  'macro.keep',
  'clientNote.write',
  'analytics.read',
  'client.read',
  'payment.read',
  'payment.export',
];

const management: readonly Capability[] = [
  'audit.read',
  'view.share',
  'macro.share',
  'tag.manage',
  'ticketType.manage',
  'sla.manage',
  'payment.manage',
  'data.import',
  'organization.export',
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
  client: [...everyone, 'feedback.leave'],
  support_agent: staff,
  manager: [...staff, ...management],
  admin: [...staff, ...management, ...administration],
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
