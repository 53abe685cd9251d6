import { describe, expect, it } from 'vitest';
import alertmanager from './fixtures/alertmanager.json';
import cloudEvent from './fixtures/cloudevents-structured.json';
import pagerDuty from './fixtures/pagerduty-trigger.json';
import { readAlertmanager } from './alertmanager';
import { readCloudEvents } from './cloudevents';
import { alertEventSchema, eventsLimit, linksOf, timeOf } from './event';
import { readGeneric } from './generic';
import { readPagerDuty } from './pagerduty';
import { redactPayload, redactText } from './redact-payload';

const now = Date.parse('2026-11-30T10:00:00Z');

describe('PagerDuty’s Events API v2', () => {
  it('reads the example of its documentation', () => {
    const read = readPagerDuty(pagerDuty, now);
    expect(read).toMatchObject({
      routingKey: 'samplekeyhere',
      event: {
        action: 'trigger',
        dedupKey: 'samplekeyhere',
        title: 'Example alert on host1.example.com',
        severity: 'info',
        group: 'prod-datapipe',
        occurredAt: now,
        labels: {
          component: 'postgres',
          class: 'deploy',
          'ping time': '1500ms',
          'load avg': '0.75',
        },
        links: [
          { href: 'https://example.com/', text: 'Link text' },
          { href: 'https://monitoring.example.com/', text: 'Sample Monitoring Service' },
        ],
      },
    });
    expect(JSON.stringify(read)).not.toContain('"routing_key":"samplekeyhere"');
    if ('event' in read) expect(alertEventSchema.safeParse(read.event).success).toBe(true);
  });

  it('takes an event of nothing but what it needs', () => {
    const payload = { summary: 'Down', source: 'a', severity: 'error' };
    const trigger = { routing_key: 'k', event_action: 'trigger', payload };
    expect(readPagerDuty(trigger, now)).toMatchObject({ event: { title: 'Down', links: [] } });
    const resolve = { routing_key: 'k', event_action: 'resolve', dedup_key: 'd' };
    expect(readPagerDuty(resolve, now)).toMatchObject({ event: { action: 'resolve' } });
  });

  it('makes a key where a trigger has none', () => {
    const read = readPagerDuty({ ...pagerDuty, dedup_key: undefined }, now);
    expect(read).toMatchObject({ event: { dedupKey: expect.stringMatching(/^[0-9a-f]{32}$/) } });
  });

  it.each([
    ['nothing', undefined, ['Event object format is unrecognized. Missing or not an object']],
    [
      'an empty object',
      {},
      ["'routing_key' is missing or blank", "'event_action' is missing or blank"],
    ],
    [
      'an unknown action',
      { routing_key: 'a', event_action: 'explode' },
      [
        "'event_action' is invalid (must be one of the following: 'trigger', 'acknowledge', 'resolve')",
      ],
    ],
    [
      'a trigger without payload',
      { routing_key: 'a', event_action: 'trigger' },
      ["'payload' is missing or blank"],
    ],
    [
      'a payload with a severity of its own',
      {
        routing_key: 'a',
        event_action: 'trigger',
        payload: { summary: 's', source: 'h', severity: 'bad' },
      },
      [
        "'payload.severity' is invalid (must be one of the following: 'critical', 'error', 'warning', 'info')",
      ],
    ],
    [
      'a resolve without key',
      { routing_key: 'a', event_action: 'resolve' },
      ["'dedup_key' is missing or blank"],
    ],
    [
      'a key that is too long',
      { routing_key: 'a', event_action: 'resolve', dedup_key: 'k'.repeat(256) },
      ["Length of 'dedup_key' is incorrect (should be at most 255 characters)"],
    ],
  ])('says what is wrong with %s', (_, body, errors) => {
    expect(readPagerDuty(body, now)).toEqual({ errors });
  });
});

describe('Alertmanager’s webhook', () => {
  it('makes an alert of each element, resolved or not', () => {
    const read = readAlertmanager(alertmanager, now);
    expect(read).toMatchObject({
      events: [
        {
          action: 'trigger',
          dedupKey: 'a4a7ac5f2ea2be0b',
          title: 'Instance localhost:9100 down',
          severity: 'critical',
          group: '{}:{alertname="InstanceDown"}',
          labels: { alertname: 'InstanceDown', instance: 'localhost:9100' },
          links: [{ text: 'Runbook' }, { text: 'Prometheus' }, { text: 'Alertmanager' }],
        },
        {
          action: 'resolve',
          dedupKey: 'c11ec6bb9d09d9f0',
          title: 'InstanceDown',
          severity: 'warning',
        },
      ],
    });
  });

  it('names an alert without fingerprint by its labels, in whatever order they come', () => {
    const keyOf = (labels: object) => {
      const read = readAlertmanager({ alerts: [{ status: 'firing', labels }] }, now);
      return 'events' in read ? read.events[0]?.dedupKey : undefined;
    };
    expect(keyOf({ a: '1', b: '2' })).toBe(keyOf({ b: '2', a: '1' }));
    expect(keyOf({ a: '1', b: '2' })).not.toBe(keyOf({ a: '1', b: '3' }));
  });

  it('names the fields that are wrong', () => {
    expect(readAlertmanager({ alerts: [{ status: 'odd', labels: {} }] }, now)).toEqual({
      errors: [{ pointer: '#/alerts/0/status', detail: 'Send “firing” or “resolved”.' }],
    });
    const many = Array.from({ length: eventsLimit + 1 }, () => ({ status: 'firing', labels: {} }));
    expect(readAlertmanager({ alerts: many }, now)).toMatchObject({
      errors: [{ pointer: '#/alerts' }],
    });
  });
});

describe('CloudEvents', () => {
  const structured = (text: string, type = 'application/cloudevents+json; charset=utf-8') =>
    readCloudEvents({ headers: new Headers({ 'content-type': type }), text }, now);

  it('are read in structured mode', () => {
    expect(structured(JSON.stringify(cloudEvent))).toMatchObject({
      events: [
        {
          action: 'trigger',
          title: 'Disk almost full',
          severity: 'error',
          dedupKey: 'https://monitor.example.com/hosts/db-1 /var/lib/postgresql com.example.disk',
          deliveryKey: 'https://monitor.example.com/hosts/db-1 A234-1234-1234',
          labels: { host: 'db-1', free: '3 %' },
        },
      ],
    });
  });

  it('are read in binary mode, and resolve by the end of their type', () => {
    const headers = new Headers({
      'content-type': 'application/json',
      'ce-specversion': '1.0',
      'ce-type': 'com.example.disk.resolved',
      'ce-source': 'https://monitor.example.com/hosts/db-1',
      'ce-subject': '/var/lib/postgresql',
      'ce-id': 'B2',
    });
    expect(readCloudEvents({ headers, text: '{"title":"Disk is fine"}' }, now)).toMatchObject({
      events: [
        {
          action: 'resolve',
          title: 'Disk is fine',
          dedupKey: 'https://monitor.example.com/hosts/db-1 /var/lib/postgresql com.example.disk',
        },
      ],
    });
  });

  it('are read as a batch, of which one that is wrong refuses all', () => {
    const type = 'application/cloudevents-batch+json';
    expect(structured(JSON.stringify([cloudEvent, cloudEvent]), type)).toMatchObject({
      events: [{ title: 'Disk almost full' }, { title: 'Disk almost full' }],
    });
    const { id: _, ...nameless } = cloudEvent;
    expect(structured(JSON.stringify([cloudEvent, nameless]), type)).toEqual({
      errors: [{ pointer: '#/1/id', detail: 'CloudEvents need “id”.' }],
    });
    expect(structured('[', type)).toMatchObject({ errors: [{ pointer: '#' }] });
  });
});

describe('JSON of any form', () => {
  it('is read by our names', () => {
    const body = { title: 'Queue is long', dedupKey: 'queue', severity: 'warning', group: 'mail' };
    expect(readGeneric(body, now)).toMatchObject({
      events: [{ ...body, action: 'trigger', occurredAt: now }],
    });
  });

  it('is read as GoAlert and Grafana OnCall send it', () => {
    expect(readGeneric({ summary: 'Down', dedup: 'd', action: 'close' }, now)).toMatchObject({
      events: [{ action: 'resolve', dedupKey: 'd', title: 'Down' }],
    });
    const onCall = {
      alert_uid: 'u',
      title: 'Down',
      state: 'ok',
      link_to_upstream_details: 'https://a.example',
    };
    expect(readGeneric(onCall, now)).toMatchObject({
      events: [{ action: 'resolve', dedupKey: 'u', links: [{ href: 'https://a.example/' }] }],
    });
  });

  it('is read by a mapping, which names fields by their paths', () => {
    const body = { event: { name: 'CPU', ids: ['x', 'y'] }, level: 'crit', now: 'down' };
    const mapping = {
      title: 'event.name',
      dedupKey: 'event.ids.1',
      severity: 'level',
      state: 'now',
    };
    expect(readGeneric(body, now, mapping)).toMatchObject({
      events: [{ title: 'CPU', dedupKey: 'y', severity: 'critical', action: 'trigger' }],
    });
    expect(readGeneric(body, now, { title: 'event.constructor.name' })).toMatchObject({
      errors: [{ pointer: '#/title' }],
    });
  });

  it('names what is wrong with each event of a list', () => {
    expect(readGeneric([{ title: 'a' }, {}, { title: 'b', action: 'dance' }], now)).toMatchObject({
      errors: [{ pointer: '#/1/title' }, { pointer: '#/2/action' }],
    });
    expect(readGeneric('text', now)).toMatchObject({ errors: [{ pointer: '#' }] });
  });
});

describe('what is kept', () => {
  it('has no secrets', () => {
    const kept = JSON.stringify(
      redactPayload({
        password: 'hunter2',
        nested: [{ 'X-Api-Key': 'abc', note: 'Authorization: Bearer abcdefghijkl' }],
        url: 'postgres://user:hunter2@db/app?token=hunter2',
        key: `od_ingest_${'a'.repeat(36)}`,
        port: 5432,
      }),
    );
    expect(kept).not.toMatch(/hunter2|abcdefghijkl|aaaaaa|"abc"/);
    expect(kept).toContain('5432');
    expect(redactText('password=hunter2 host=db')).toBe('password=[removed] host=db');
  });

  it('has an end', () => {
    const deep = Array.from({ length: 50 }).reduce<unknown>((inner) => ({ inner }), 'end');
    expect(JSON.stringify(redactPayload(deep)).length).toBeLessThan(500);
    const wide = Array.from({ length: 200 }, () => 'x'.repeat(4_000));
    expect(redactPayload(wide)).toMatchObject({ truncated: true });
  });

  it('has only links that a browser may open, without passwords', () => {
    expect(
      linksOf([
        { href: 'javascript:alert(1)' },
        { href: 'https://user:word@a.example/x', text: 'Open' },
        { href: 7 },
      ]),
    ).toEqual([{ href: 'https://a.example/x', text: 'Open' }]);
  });

  it('has our time where the sender’s is far off', () => {
    expect(timeOf('2026-11-30T09:00:00.000+0000', now)).toBe(now - 3_600_000);
    expect(timeOf('0001-01-01T00:00:00Z', now)).toBe(now);
    expect(timeOf('yesterday', now)).toBe(now);
  });
});
