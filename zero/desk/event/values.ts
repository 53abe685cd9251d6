/** What can happen to a ticket; past tense, append-only. */
export const eventKinds = [
  'created',
  'replied',
  'noted',
  'assigned',
  'team_changed',
  'status_changed',
  'priority_changed',
  'type_changed',
  'reopened',
  'updated',
  'title_changed',
  'client_changed',
  'requester_changed',
  'merged',
  'unmerged',
  'snoozed',
  'woken',
  'tagged',
  'untagged',
  'related',
  'unrelated',
  'attached',
  'macro_applied',
  'sla_warned',
  'sla_breached',
  'survey_sent',
  'feedback_left',
] as const;
export type EventKind = (typeof eventKinds)[number];

export const actorTypes = ['member', 'key', 'system', 'import'] as const;
export type ActorType = (typeof actorTypes)[number];
