export const componentStatuses = [
  'operational',
  'degraded_performance',
  'partial_outage',
  'major_outage',
  'under_maintenance',
] as const;
export type ComponentStatus = (typeof componentStatuses)[number];

export const postKinds = ['incident', 'maintenance'] as const;
export type PostKind = (typeof postKinds)[number];

export const postImpacts = ['none', 'minor', 'major', 'critical'] as const;
export type PostImpact = (typeof postImpacts)[number];

const incidentStatuses = [
  'investigating',
  'identified',
  'monitoring',
  'resolved',
  'postmortem',
] as const;

const maintenanceStatuses = ['scheduled', 'in_progress', 'verifying', 'completed'] as const;

export const postStatuses = [...incidentStatuses, ...maintenanceStatuses] as const;
export type PostStatus = (typeof postStatuses)[number];

/** The statuses that a post of this kind can have, in the order in which they follow. */
export const statusesOf = (kind: string): readonly PostStatus[] =>
  kind === 'maintenance' ? maintenanceStatuses : incidentStatuses;

/** The statuses of a post that is over. */
export const finishedStatuses = ['resolved', 'postmortem', 'completed'] as const;

/** Whether a post of this status is over. */
export const isFinished = (status: string): boolean =>
  finishedStatuses.some((each) => each === status);

/** Confirmed ones get emails; a pending one has not opened the link in the email yet. */
export const subscriberStates = ['pending', 'confirmed', 'unsubscribed'] as const;
export type SubscriberState = (typeof subscriberStates)[number];
