import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeOrganization } from '@/drizzle/seed/factories/organization';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { startConsumer } from '@/lib/server/core/jobs/consumer';
import { nobody } from '@/lib/server/core/jobs/switched-off';
import alertmanager from '../formats/fixtures/alertmanager.json';
import cloudEvent from '../formats/fixtures/cloudevents-structured.json';
import { insertIntegration, workThroughAll } from '../testing';
import { floodKey, newAlertsPerMinute } from './aggregate';
import { answerAlertmanager, answerCloudEvents, answerGeneric, answerPagerDuty } from './answer';
import { ingestAlerts } from './consumer';
import { workThrough } from './inbox';

let database: TestDatabase;
let organizationId: string;
let foreignId: string;
let source: Awaited<ReturnType<typeof insertIntegration>>;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  database = await testDatabase();
  // As in production, where Drizzle changes how the connection writes JSON and times.
  drizzle(database.app);
  organizationId = (await makeOrganization(database.owner)).id;
  foreignId = (await makeOrganization(database.owner)).id;
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
beforeEach(async () => {
  await database.owner`delete from alert_inbox`;
  source = await insertIntegration(database, organizationId);
});
afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())));
afterAll(() => database.drop());

const patiently = { timeout: 20_000 };

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  new Request(`http://localhost:3000${path}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });

type PagerDutyFields = {
  dedup_key?: string | undefined;
  event_action?: string;
  routing_key?: string;
};

const sendPagerDuty = (fields: PagerDutyFields = {}, payload: object = {}) =>
  answerPagerDuty(
    post('/v2/enqueue', {
      routing_key: source.token,
      event_action: 'trigger',
      payload: { summary: 'Disk full', source: 'db-1', severity: 'critical', ...payload },
      ...fields,
    }),
    database.app,
  );

type Row = { id: string; status: string; count: number; title: string; dedupKey: string };

const alertsOf = (serviceId = source.serviceId) =>
  database.owner<Row[]>`
    select id, status, count, title, dedup_key "dedupKey" from alert
    where service_id = ${serviceId} order by created_at, id`;

describe('an event', () => {
  it('is answered as PagerDuty answers and becomes an alert', async () => {
    const answer = await sendPagerDuty({ dedup_key: 'disk' });
    expect(answer.status).toBe(202);
    expect(await answer.json()).toEqual({
      status: 'success',
      message: 'Event processed',
      dedup_key: 'disk',
    });
    expect(await alertsOf()).toEqual([]);
    await workThroughAll(database);
    expect(await alertsOf()).toMatchObject([
      { status: 'triggered', count: 1, title: 'Disk full', dedupKey: 'disk' },
    ]);
    const [row] = await database.owner`
      select p.payload, a.labels, i.last_event_at "lastEventAt" from alert_payload p
      join alert a on a.id = p.alert_id join integration i on i.id = a.integration_id
      where a.service_id = ${source.serviceId}`;
    expect(row).toMatchObject({
      payload: { routing_key: '[removed]', payload: { source: 'db-1' } },
      labels: { source: 'db-1' },
      lastEventAt: expect.any(Date),
    });
    const [entry] = await database.owner`
      select action, actor_type, actor_id, after from audit_entry
      where organization_id = ${organizationId} order by created_at desc limit 1`;
    expect(entry).toMatchObject({
      action: 'alert.trigger',
      actor_type: 'key',
      actor_id: source.apiKeyId,
      after: { title: 'Disk full', severity: 'critical' },
    });
  });

  it('is acknowledged, resolved, and opens anew after that', async () => {
    for (const event_action of ['trigger', 'acknowledge', 'trigger', 'resolve', 'trigger']) {
      expect((await sendPagerDuty({ event_action, dedup_key: 'disk' })).status).toBe(202);
      await workThroughAll(database);
    }
    expect(await alertsOf()).toMatchObject([
      { status: 'resolved', count: 2 },
      { status: 'triggered', count: 1 },
    ]);
  });

  it('that is wrong is refused in PagerDuty’s words', async () => {
    const answer = await sendPagerDuty({ event_action: 'explode' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      status: 'invalid event',
      message: 'Event object is invalid',
      errors: [expect.stringContaining('event_action')],
    });
    const large = await answerPagerDuty(
      post('/v2/enqueue', 'x'.repeat(512 * 1024 + 1)),
      database.app,
    );
    expect(large.status).toBe(413);
  });

  it('of a key that is unknown or revoked is refused, and leaves nothing', async () => {
    expect((await sendPagerDuty({ routing_key: 'R0UTINGKEY' })).status).toBe(400);
    await database.owner.begin(async (tx) => {
      await tx`select set_config('app.unaudited', 'seed', true)`;
      await tx`update api_key set revoked_at = now() where id = ${source.apiKeyId}`;
    });
    expect((await sendPagerDuty()).status).toBe(400);
    const webhook = post('/api/ingest/alertmanager', alertmanager, {
      authorization: `Bearer ${source.token}`,
    });
    const answer = await answerAlertmanager(webhook, database.app);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await workThroughAll(database)).toBe(0);
  });

  it('reaches no other organization’s alert of the same key', async () => {
    const foreign = await insertIntegration(database, foreignId);
    await sendPagerDuty({ dedup_key: 'same', routing_key: foreign.token });
    await sendPagerDuty({ dedup_key: 'same' });
    await sendPagerDuty({ dedup_key: 'same', event_action: 'resolve' });
    await workThroughAll(database);
    expect(await alertsOf(foreign.serviceId)).toMatchObject([{ status: 'triggered', count: 1 }]);
    expect(await alertsOf()).toMatchObject([{ status: 'resolved' }]);
    const [row] = await database.owner`
      select organization_id id from alert where service_id = ${foreign.serviceId}`;
    expect(row).toEqual({ id: foreignId });
  });
});

describe('other formats', () => {
  const bearer = () => ({ authorization: `Bearer ${source.token}` });

  it('of Alertmanager make an alert of each element', async () => {
    const answer = await answerAlertmanager(post('/', alertmanager, bearer()), database.app);
    expect(answer.status).toBe(202);
    expect(await answer.json()).toMatchObject({ status: 'accepted', accepted: 2 });
    await workThroughAll(database);
    expect(await alertsOf()).toMatchObject([{ dedupKey: 'a4a7ac5f2ea2be0b', status: 'triggered' }]);
  });

  it('of CloudEvents count an event once however often it is delivered', async () => {
    const headers = { ...bearer(), 'content-type': 'application/cloudevents+json' };
    for (let round = 0; round < 3; round += 1) {
      const answer = await answerCloudEvents(post('/', cloudEvent, headers), database.app);
      expect(answer.status).toBe(202);
      if (round === 1) await workThroughAll(database);
    }
    await workThroughAll(database);
    expect(await alertsOf()).toMatchObject([{ title: 'Disk almost full', count: 1 }]);
  });

  it('are read by the mapping of the integration', async () => {
    await database.owner`
      update integration set mapping = '{"title": "event.name", "dedupKey": "event.id"}'
      where id = ${source.integrationId}`;
    const event = { event: { name: 'Queue', id: 'q-1' } };
    expect((await answerGeneric(post('/', event, bearer()), database.app)).status).toBe(202);
    await workThroughAll(database);
    expect(await alertsOf()).toMatchObject([{ title: 'Queue', dedupKey: 'q-1' }]);
    const wrong = await answerGeneric(post('/', { title: 'Queue' }, bearer()), database.app);
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toMatchObject({ errors: [{ pointer: '#/title' }] });
  });
});

describe('many events', () => {
  it('of 64 senders and one key are one alert of count 64, whatever workers do them', async () => {
    stops.push(
      await startConsumer(ingestAlerts, database.app, nobody),
      await startConsumer(ingestAlerts, database.app, nobody),
    );
    const answers = await Promise.all(
      Array.from({ length: 64 }, () => sendPagerDuty({ dedup_key: 'same' })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 64 }, () => 202));
    await expect
      .poll(() => alertsOf(), patiently)
      .toMatchObject([{ status: 'triggered', count: 64 }]);
    expect(await database.owner`select from alert_inbox`).toHaveLength(0);
  });

  it('of many keys open no more alerts than a screen can take', async () => {
    const alerts = Array.from({ length: 2_000 }, (_, index) => ({
      status: 'firing',
      labels: { alertname: `Alert ${index}`, severity: 'warning' },
      fingerprint: String(index),
    }));
    for (let start = 0; start < alerts.length; start += 500) {
      const body = { version: '4', alerts: alerts.slice(start, start + 500) };
      const headers = { authorization: `Bearer ${source.token}` };
      expect((await answerAlertmanager(post('/', body, headers), database.app)).status).toBe(202);
    }
    await workThroughAll(database);
    const found = await alertsOf();
    expect(found).toHaveLength(newAlertsPerMinute + 1);
    expect(found.find(({ dedupKey }) => dedupKey === floodKey)).toMatchObject({ count: 1_900 });
  });
});

describe('a worker', () => {
  it('that ends in the middle loses nothing and counts nothing twice', async () => {
    for (let sent = 0; sent < 5; sent += 1) await sendPagerDuty({ dedup_key: 'same' });
    const dying = database.app.begin(async (tx) => {
      await tx`select set_config('app.audience', 'worker', true)`;
      await tx`delete from alert_inbox`;
      await tx`select pg_terminate_backend(pg_backend_pid())`;
    });
    await expect(dying).rejects.toThrow();
    expect(await database.owner`select from alert_inbox`).toHaveLength(5);
    await workThroughAll(database);
    expect(await alertsOf()).toMatchObject([{ count: 5 }]);
  });

  it('that fails at the end of a batch has done none of it', async () => {
    await sendPagerDuty({ dedup_key: 'same' });
    await database.owner.unsafe(`
      create function refuse() returns trigger language plpgsql as
        $$ begin raise exception 'no' using errcode = '40001'; end $$;
      create trigger refuse before delete on alert_inbox for each row execute function refuse()`);
    await expect(workThrough(database.app, source)).rejects.toThrow();
    expect(await alertsOf()).toEqual([]);
    await database.owner.unsafe('drop trigger refuse on alert_inbox; drop function refuse()');
    await workThroughAll(database);
    expect(await alertsOf()).toMatchObject([{ count: 1 }]);
  });

  it('puts a request aside that fails for itself, and does the others', async () => {
    await database.owner`
      insert into alert_inbox (id, organization_id, service_id, integration_id, api_key_id, source, events, created_at)
      values (gen_random_uuid(), ${organizationId}, ${source.serviceId}, ${source.integrationId},
        ${source.apiKeyId}, 'pagerduty', '[{"action": "dance"}]', now() - interval '1 second')`;
    await sendPagerDuty({ dedup_key: 'good' });
    await workThroughAll(database);
    expect(await alertsOf()).toMatchObject([{ dedupKey: 'good' }]);
    expect(await database.owner`select attempts, dead_at from alert_inbox`).toEqual([
      { attempts: 1, dead_at: null },
    ]);
    await database.owner`update alert_inbox set due_at = now(), attempts = 9`;
    await workThroughAll(database);
    const [kept] = await database.owner`select dead_at "deadAt" from alert_inbox`;
    expect(kept?.['deadAt']).not.toBeNull();
  });
});
