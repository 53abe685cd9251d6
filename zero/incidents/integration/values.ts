/** The format that a monitoring system sends; a heartbeat has none, and reports by falling silent. */
export const integrationKinds = [
  'pagerduty',
  'alertmanager',
  'cloudevents',
  'events',
  'heartbeat',
] as const;
export type IntegrationKind = (typeof integrationKinds)[number];

export const integrationNameLimit = 80;

/** Shortest and longest time between two heartbeats, in seconds. */
export const heartbeatEvery = { least: 60, most: 31 * 86_400 } as const;
/** Longest time by which a heartbeat may be late, in seconds. */
export const heartbeatGraceLimit = 7 * 86_400;
