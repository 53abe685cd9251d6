import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { makeOrganization } from '@/drizzle/seed/factories/organization';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { nobody } from '@/lib/server/core/jobs/switched-off';
import { insertIntegration } from '../alert/testing';
import { answerChangeEvent } from './answer';
import { sweepChangeEvents } from './sweep';

let database: TestDatabase;
let organizationId: string;
let source: Awaited<ReturnType<typeof insertIntegration>>;

beforeAll(async () => {
  database = await testDatabase();
  drizzle(database.app);
  organizationId = (await makeOrganization(database.owner)).id;
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
beforeEach(async () => {
  source = await insertIntegration(database, organizationId);
});
afterAll(() => database.drop());

const send = (body: object) =>
  answerChangeEvent(
    new Request('http://localhost/v2/change/enqueue', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
    database.app,
  );

const changes = () => database.owner`
  select summary, source, links, details, occurred_at "occurredAt" from change_event
  where service_id = ${source.serviceId}`;

it('is kept for the service of the key, without secrets, and makes no alert', async () => {
  const timestamp = new Date(Date.now() - 3_600_000).toISOString();
  const answer = await send({
    routing_key: source.token,
    payload: {
      summary: 'Deployed 4f2a',
      source: 'ci',
      timestamp,
      custom_details: { build: 7, token: 'abc' },
    },
    links: [{ href: 'https://ci.example.com/7', text: 'Build 7' }, { href: 'javascript:0' }],
  });
  expect(answer.status).toBe(202);
  expect(await answer.json()).toEqual({ status: 'success', message: 'Change event processed' });
  expect(await changes()).toEqual([
    {
      summary: 'Deployed 4f2a',
      source: 'ci',
      links: [{ href: 'https://ci.example.com/7', text: 'Build 7' }],
      details: { build: 7, token: '[removed]' },
      occurredAt: new Date(timestamp),
    },
  ]);
  const waiting = await database.owner`
    select from alert_inbox where service_id = ${source.serviceId}`;
  expect(waiting).toHaveLength(0);
});

it('that is wrong is refused in PagerDuty’s words', async () => {
  const refused = async (body: object) => {
    const answer = await send(body);
    expect(answer.status).toBe(400);
    return ((await answer.json()) as { errors: string[] }).errors;
  };
  const routing_key = source.token;
  expect(await refused({ routing_key })).toEqual(["'payload' is missing or blank"]);
  expect(await refused({ routing_key, payload: { summary: ' ' } })).toEqual([
    "'payload.summary' is missing or blank",
  ]);
  expect(await refused({ routing_key, payload: { summary: 'x'.repeat(1_025) } })).toEqual([
    "Length of 'payload.summary' is incorrect (should be at most 1024 characters)",
  ]);
  expect(await refused({ routing_key: 'unknown', payload: { summary: 'x' } })).toEqual([
    "'routing_key' is unknown, revoked or not allowed from here",
  ]);
  expect(await changes()).toEqual([]);
});

it('is forgotten after 90 days', async () => {
  for (const summary of ['old', 'new']) {
    await send({ routing_key: source.token, payload: { summary } });
  }
  await database.owner`
    update change_event set created_at = now() - interval '91 days' where summary = 'old'`;
  await sweepChangeEvents.run(database.app, nobody);
  expect(await changes()).toMatchObject([{ summary: 'new' }]);
});
