/**
 * The format that a monitoring system sends; a heartbeat has none, and reports by falling silent. Checks are
 * run by Opsdesk itself.
 */
export const integrationKinds = [
  'pagerduty',
  'alertmanager',
  'cloudevents',
  'events',
  'heartbeat',
  'http',
  'tcp',
] as const;
export type IntegrationKind = (typeof integrationKinds)[number];

export const integrationNameLimit = 80;

/** Shortest and longest time between two heartbeats, in seconds. */
export const heartbeatEvery = { least: 60, most: 31 * 86_400 } as const;
/** Longest time by which a heartbeat may be late, in seconds. */
export const heartbeatGraceLimit = 7 * 86_400;

/** What Opsdesk itself looks at. */
export const checkKinds = ['http', 'tcp'] as const satisfies readonly IntegrationKind[];
export type CheckKind = (typeof checkKinds)[number];
export const isCheckKind = (kind: IntegrationKind): kind is CheckKind =>
  (checkKinds as readonly IntegrationKind[]).includes(kind);

/** Shortest and longest time between two runs of a check, in seconds. */
export const checkEvery = { least: 60, most: 3_600 } as const;
/** Failures in a row after which an alert opens, at most. */
export const checkFailuresLimit = 5;
export const checkTargetLimit = 500;
export const checkTextLimit = 200;
