import type { SubjectType } from '@/zero/subjects';

/**
 * The closed list of what the trail records, `feature.verb`, each with what it is about. A mutator's
 * action has the mutator's own name, and a mutator without one here is refused by the server.
 */
export const auditActions = {
  'ticket.create': 'ticket',
  'ticket.assign': 'ticket',
  'ticket.changeStatus': 'ticket',
  'ticket.changePriority': 'ticket',
  'ticket.changeType': 'ticket',
  'ticket.changeTeam': 'ticket',
  'ticket.close': 'ticket',
  'ticket.reopen': 'ticket',
  'ticket.changeTitle': 'ticket',
  'ticket.changeClient': 'ticket',
  'ticket.changeRequester': 'ticket',
  'ticket.merge': 'ticket',
  'ticket.unmerge': 'ticket',
  'ticket.snooze': 'ticket',
  'ticket.wake': 'ticket',
  'ticket.tag': 'ticket',
  'ticket.untag': 'ticket',
  'ticket.relate': 'ticket',
  'ticket.unrelate': 'ticket',
  'ticket.follow': 'ticket',
  'ticket.unfollow': 'ticket',
  'ticket.applyMacro': 'ticket',
  'ticket.export': 'ticket',
  'message.post': 'ticket',
  'note.write': 'ticket',
  'feedback.leave': 'ticket',

  'member.invite': 'member',
  'member.resend': 'member',
  'member.change': 'member',
  'member.disable': 'member',
  'member.enable': 'member',
  'member.remove': 'member',
  'member.merge': 'member',
  'member.changeEmail': 'member',
  'member.liftSecondFactor': 'member',
  'member.request': 'member',
  'member.approve': 'member',
  'member.refuse': 'member',

  'client.create': 'client',
  'client.change': 'client',
  'client.disable': 'client',
  'client.enable': 'client',
  'client.merge': 'client',
  'client.remove': 'client',
  'team.create': 'team',
  'team.change': 'team',
  'team.remove': 'team',
  'team.restore': 'team',
  'ticketType.create': 'ticketType',
  'ticketType.change': 'ticketType',
  'ticketType.remove': 'ticketType',
  'ticketType.restore': 'ticketType',
  'organization.change': 'organization',

  'auth.signIn': 'account',
  'auth.refuse': 'account',
  'auth.signOut': 'account',
  'auth.reset': 'account',
  'auth.changePassword': 'account',
  'auth.enableTwoFactor': 'account',
  'auth.disableTwoFactor': 'account',
  'session.revoke': 'session',

  'payment.record': 'payment',
  'payment.change': 'payment',
  'payment.void': 'payment',
  'payment.import': 'payment',
  'payment.export': 'payment',
  'macro.create': 'macro',
  'macro.change': 'macro',
  'macro.remove': 'macro',
  'view.create': 'view',
  'view.change': 'view',
  'view.remove': 'view',
  'tag.create': 'tag',
  'tag.change': 'tag',
  'tag.remove': 'tag',
  'slaPolicy.create': 'slaPolicy',
  'slaPolicy.change': 'slaPolicy',
  'slaPolicy.remove': 'slaPolicy',
  'holiday.create': 'holiday',
  'holiday.remove': 'holiday',
  'clientNote.write': 'clientNote',
  'clientNote.change': 'clientNote',
  'clientNote.remove': 'clientNote',
  'clientNote.restore': 'clientNote',
  'data.import': 'data',
  'data.export': 'data',
  'data.reread': 'data',

  'mail.retry': 'mail',
  'audit.export': 'audit',
} as const satisfies Record<string, SubjectType>;

export type AuditAction = keyof typeof auditActions;

export const auditActionNames = Object.keys(auditActions) as AuditAction[];

/** What people keep for themselves alone: changing it leaves no entry. A closed list, too. */
const untrailed = [
  'draft.keep',
  'draft.discard',
  'draft.take',
  'attachment.discard',
  'notification.read',
  'notification.readAll',
  'preference.change',
] as const;

/** Whether the mutation `name` is on the closed list of those that leave no entry. */
export const isUntrailed = (name: string) => untrailed.some((known) => known === name);

/** Whether `name` is on the closed list. */
export const isAuditAction = (name: string): name is AuditAction =>
  Object.hasOwn(auditActions, name);

/** Whether the entry says what was done, or what somebody was kept from doing. */
export const auditOutcomes = ['done', 'refused'] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];

/** Who can act: a member, an API key, a job of the desk, somebody whom the organization does not know. */
export const auditActorTypes = ['member', 'key', 'job', 'anonymous'] as const;
export type AuditActorType = (typeof auditActorTypes)[number];
