import { describe, expect, it } from 'vitest';
import type { AlertEventAction } from '@/zero/incidents/alert/values';
import type { AlertEvent } from '../formats/event';
import { aggregate, floodKey, type OpenAlert } from './aggregate';

const received = (
  action: AlertEventAction,
  dedupKey: string,
  at: number,
  more: Partial<AlertEvent> = {},
) => ({
  event: {
    action,
    dedupKey,
    title: `${dedupKey} at ${at}`,
    severity: 'error' as const,
    group: null,
    occurredAt: at,
    labels: {},
    links: [],
    deliveryKey: null,
    payload: {},
    ...more,
  },
  integrationId: 'i',
  apiKeyId: 'k',
  source: 'pagerduty' as const,
  receivedAt: at,
});
const openAlert: OpenAlert = { id: 'open', dedupKey: 'a', status: 'triggered', severity: 'error' };

describe('events of one batch', () => {
  it('of one key are one alert that shows the last of them', () => {
    const events = [1, 2, 3].map((at) => received('trigger', 'a', at));
    expect(aggregate(events, [], 10)).toMatchObject([
      { isNew: true, status: 'triggered', count: 3, shown: { event: { title: 'a at 3' } } },
    ]);
  });

  it('count into the alert that is open', () => {
    expect(aggregate([received('trigger', 'a', 1)], [openAlert], 10)).toMatchObject([
      { id: 'open', isNew: false, before: 'triggered', status: 'triggered', count: 1 },
    ]);
  });

  it('leave what is acknowledged acknowledged', () => {
    const acknowledged: OpenAlert = { ...openAlert, status: 'acknowledged' };
    const events = [received('trigger', 'a', 1), received('acknowledge', 'a', 2)];
    expect(aggregate(events, [acknowledged], 10)).toMatchObject([
      { status: 'acknowledged', acknowledgedAt: undefined },
    ]);
  });

  it('open a new alert after the key was resolved', () => {
    const events = [
      received('acknowledge', 'a', 1),
      received('resolve', 'a', 2),
      received('trigger', 'a', 3),
    ];
    expect(aggregate(events, [openAlert], 10)).toMatchObject([
      { id: 'open', status: 'resolved', acknowledgedAt: 1, resolvedAt: 2, count: 0 },
      { isNew: true, status: 'triggered', count: 1 },
    ]);
  });

  it('that end what is not open are dropped', () => {
    const events = [received('resolve', 'a', 1), received('acknowledge', 'b', 2)];
    expect(aggregate(events, [], 10)).toEqual([]);
  });

  it('beyond the limit are counted in one alert of the worst severity', () => {
    const events = Array.from({ length: 10_000 }, (_, index) =>
      received('trigger', `key ${index}`, index, {
        severity: index === 5_000 ? 'critical' : 'warning',
      }),
    );
    const changes = aggregate(events, [], 100);
    expect(changes).toHaveLength(101);
    expect(changes.find(({ dedupKey }) => dedupKey === floodKey)).toMatchObject({
      count: 9_900,
      shown: { event: { severity: 'critical' } },
    });
  });

  it('of open alerts are counted as ever while there is a flood', () => {
    const events = [received('trigger', 'a', 1), received('trigger', 'b', 2)];
    expect(aggregate(events, [openAlert], 0)).toMatchObject([
      { id: 'open', count: 1 },
      { dedupKey: floodKey, count: 1 },
    ]);
  });
});
