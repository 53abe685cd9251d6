import type { IntegrationKind } from '@/zero/incidents/integration/values';

const words: Record<IntegrationKind, string> = {
  pagerduty: 'PagerDuty Events API v2',
  alertmanager: 'Prometheus Alertmanager',
  cloudevents: 'CloudEvents 1.0',
  events: 'JSON',
  heartbeat: 'Heartbeat',
  http: 'HTTP check',
  tcp: 'TCP check',
};

export const integrationKindWord = (kind: IntegrationKind): string => words[kind];

export const integrationKindOptions = (Object.keys(words) as IntegrationKind[]).map((value) => ({
  value,
  label: words[value],
}));
