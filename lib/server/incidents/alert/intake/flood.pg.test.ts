import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { makeOrganization } from '@/drizzle/seed/factories/organization';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { insertIntegration, workThroughAll } from '../testing';
import { floodKey, newAlertsPerMinute } from './aggregate';
import { answerAlertmanager } from './answer';

let database: TestDatabase;
let organizationId: string;

beforeAll(async () => {
  database = await testDatabase();
  drizzle(database.app);
  organizationId = (await makeOrganization(database.owner)).id;
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterAll(() => database.drop());

const events = 10_000;
/** Alerts of one request, as many as it may have. */
const ofRequest = 500;

/** Sends the events as Alertmanager does, and gives how long that and working them off took. */
async function flood(token: string, keyOf: (index: number) => string) {
  const started = performance.now();
  for (let first = 0; first < events; first += ofRequest) {
    const alerts = Array.from({ length: ofRequest }, (_, index) => ({
      status: 'firing',
      labels: { alertname: 'HostDown', severity: 'error', instance: `node-${first + index}` },
      annotations: { summary: 'Host down' },
      startsAt: '2026-11-30T10:00:00Z',
      endsAt: '0001-01-01T00:00:00Z',
      generatorURL: 'http://prometheus.example.com/graph',
      fingerprint: keyOf(first + index),
    }));
    const request = new Request('http://localhost/api/ingest/alertmanager', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ version: '4', groupKey: 'hosts', status: 'firing', alerts }),
    });
    expect((await answerAlertmanager(request, database.app)).status).toBe(202);
  }
  const accepted = performance.now();
  await workThroughAll(database);
  return { accepting: accepted - started, working: performance.now() - accepted };
}

const alertsOf = (serviceId: string) => database.owner<{ count: number; dedupKey: string }[]>`
  select count, dedup_key "dedupKey" from alert where service_id = ${serviceId} order by count`;

it('of 10,000 different alerts in a minute opens few, and counts the rest in one', async () => {
  const source = await insertIntegration(database, organizationId, 'alertmanager');
  const times = await flood(source.token, (index) => `key-${index}`);
  const alerts = await alertsOf(source.serviceId);
  expect(alerts).toHaveLength(newAlertsPerMinute + 1);
  expect(alerts.at(-1)).toEqual({ dedupKey: floodKey, count: events - newAlertsPerMinute });
  expect(times.working).toBeLessThan(30_000);
}, 120_000);

it('of 10,000 events of one key opens one alert', async () => {
  const source = await insertIntegration(database, organizationId, 'alertmanager');
  const times = await flood(source.token, () => 'one');
  expect(await alertsOf(source.serviceId)).toEqual([{ dedupKey: 'one', count: events }]);
  expect(times.working).toBeLessThan(30_000);
}, 120_000);
