/** What an entry of the trail can be about. */
export const auditSubjects = [
  'ticket',
  'member',
  'client',
  'team',
  'organization',
  'account',
  'session',
  'mail',
  'payment',
  'macro',
  'savedView',
  'slaPolicy',
  'audit',
] as const;
export type AuditSubject = (typeof auditSubjects)[number];

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
  'ticket.merge': 'ticket',
  'message.post': 'ticket',
  'note.write': 'ticket',
  'feedback.leave': 'ticket',

  'member.invite': 'member',
  'member.resend': 'member',
  'member.change': 'member',
  'member.disable': 'member',
  'member.enable': 'member',
  'member.remove': 'member',
  'member.request': 'member',
  'member.approve': 'member',
  'member.refuse': 'member',

  'client.create': 'client',
  'client.change': 'client',
  'team.create': 'team',
  'team.change': 'team',
  'team.remove': 'team',
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
  'macro.create': 'macro',
  'macro.change': 'macro',
  'macro.remove': 'macro',
  'savedView.create': 'savedView',
  'savedView.change': 'savedView',
  'savedView.remove': 'savedView',
  'slaPolicy.create': 'slaPolicy',
  'slaPolicy.change': 'slaPolicy',
  'slaPolicy.remove': 'slaPolicy',

  'mail.retry': 'mail',
  'audit.export': 'audit',
} as const satisfies Record<string, AuditSubject>;

export type AuditAction = keyof typeof auditActions;

export const auditActionNames = Object.keys(auditActions) as AuditAction[];

/** Whether `name` is on the closed list. */
export const isAuditAction = (name: string): name is AuditAction =>
  Object.hasOwn(auditActions, name);

/** Whether the entry says what was done, or what somebody was kept from doing. */
export const auditOutcomes = ['done', 'refused'] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];

/** Who can act: a member, an API key, a job of the desk, somebody whom the organization does not know. */
export const auditActorTypes = ['member', 'key', 'job', 'anonymous'] as const;
export type AuditActorType = (typeof auditActorTypes)[number];
