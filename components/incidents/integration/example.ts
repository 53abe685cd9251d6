import type { CheckKind, IntegrationKind } from '@/zero/incidents/integration/values';

/** What something outside sends events of, with a key. */
export type SendingKind = Exclude<IntegrationKind, CheckKind>;

const paths: Record<Exclude<SendingKind, 'heartbeat'>, string> = {
  pagerduty: '/v2/enqueue',
  alertmanager: '/api/ingest/alertmanager',
  cloudevents: '/api/ingest/cloudevents',
  events: '/api/ingest/events',
};

/** Where a monitoring system sends events of this form; a heartbeat has its key in the address. */
export const intakeAddress = (origin: string, kind: SendingKind, key: string): string =>
  kind === 'heartbeat' ? `${origin}/api/v1/heartbeat/${key}` : `${origin}${paths[kind]}`;

/** A command that sends an event, to try the integration. */
export function exampleCommand(origin: string, kind: SendingKind, key: string): string {
  const url = intakeAddress(origin, kind, key);
  if (kind === 'heartbeat') return `curl -fsS -m 10 --retry 5 ${url}`;
  if (kind === 'pagerduty') {
    return `curl ${url} -H 'Content-Type: application/json' -d '${JSON.stringify({
      routing_key: key,
      event_action: 'trigger',
      dedup_key: 'test',
      payload: { summary: 'A test alert', source: 'curl', severity: 'info' },
    })}'`;
  }
  const [type, body] = bodies[kind];
  return `curl ${url} -H 'Authorization: Bearer ${key}' -H 'Content-Type: ${type}' -d '${JSON.stringify(body)}'`;
}

const bodies: Record<
  Exclude<SendingKind, 'pagerduty' | 'heartbeat'>,
  [type: string, body: object]
> = {
  alertmanager: [
    'application/json',
    {
      version: '4',
      alerts: [
        {
          status: 'firing',
          labels: { alertname: 'Test', severity: 'info' },
          annotations: { summary: 'A test alert' },
        },
      ],
    },
  ],
  cloudevents: [
    'application/cloudevents+json',
    {
      specversion: '1.0',
      id: '1',
      source: 'curl',
      type: 'test.triggered',
      data: { title: 'A test alert', severity: 'info' },
    },
  ],
  events: ['application/json', { title: 'A test alert', dedupKey: 'test', severity: 'info' }],
};
