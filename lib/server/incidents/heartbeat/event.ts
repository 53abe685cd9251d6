import type { AlertEvent } from '../alert/formats/event';

/** The key of the alert that a silent heartbeat opens. */
export const heartbeatKey = (integrationId: string) => `opsdesk:heartbeat:${integrationId}`;

type Heartbeat = { id: string; name: string; action: 'trigger' | 'resolve'; at: number };

/** What a heartbeat reports by falling silent, or by coming again. */
export const heartbeatEvent = ({ id, name, action, at }: Heartbeat): AlertEvent => ({
  dedupKey: heartbeatKey(id),
  action,
  title: `No heartbeat from ${name}`,
  severity: 'critical',
  group: null,
  occurredAt: at,
  labels: {},
  links: [],
  deliveryKey: null,
});
