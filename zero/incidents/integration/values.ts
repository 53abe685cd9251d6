/** The format that a monitoring system sends. */
export const integrationKinds = ['pagerduty', 'alertmanager', 'cloudevents', 'events'] as const;
export type IntegrationKind = (typeof integrationKinds)[number];

export const integrationNameLimit = 80;
