import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { makeOrganization } from '@/drizzle/seed/factories/organization';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { nobody, switchedOff } from '@/lib/server/core/jobs/switched-off';
import { insertIntegration, workThroughAll } from '../alert/testing';
import { answerHeartbeat } from './answer';
import { checkHeartbeats } from './check';

let database: TestDatabase;
let heartbeat: Awaited<ReturnType<typeof insertIntegration>>;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

beforeEach(async () => {
  const { id } = await makeOrganization(database.owner);
  heartbeat = await insertIntegration(database, id, 'heartbeat');
});

const send = (key = heartbeat.token, method = 'GET') =>
  answerHeartbeat(
    new Request('http://desk.test/api/v1/heartbeat/x', { method }),
    key,
    database.app,
  );

async function check() {
  await checkHeartbeats.run(database.app, nobody);
  await workThroughAll(database);
}

/** Lets it be as long ago as so many seconds that the heartbeat came last, and everything before. */
const pass = (seconds: number) =>
  database.owner.begin(async (sql) => {
    await sql`select set_config('app.unaudited', 'seed', true)`;
    const { integrationId } = heartbeat;
    await sql`
    update integration set last_event_at = last_event_at - make_interval(secs => ${seconds}),
      created_at = created_at - make_interval(secs => ${seconds})
    where id = ${integrationId}`;
    await sql`
    update alert set created_at = created_at - make_interval(secs => ${seconds})
    where integration_id = ${integrationId}`;
  });

const alerts = () => database.owner<{ status: string; title: string; count: number }[]>`
  select status, title, count from alert where integration_id = ${heartbeat.integrationId}
  order by created_at`;

it('opens an alert when it stops, once, and resolves it when it comes again', async () => {
  const answer = await send();
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ status: 'ok' });
  await pass(119);
  await check();
  expect(await alerts()).toEqual([]);
  await pass(10);
  await check();
  await check();
  const silent = { status: 'triggered', title: 'No heartbeat from A test', count: 1 };
  expect(await alerts()).toEqual([silent]);
  expect((await send(heartbeat.token, 'POST')).status).toBe(200);
  await workThroughAll(database);
  expect(await alerts()).toEqual([{ ...silent, status: 'resolved' }]);
  await pass(200);
  await check();
  expect(await alerts()).toMatchObject([{ status: 'resolved' }, { status: 'triggered' }]);
});

it('that never came is missed, too', async () => {
  await check();
  expect(await alerts()).toEqual([]);
  await pass(121);
  await check();
  expect(await alerts()).toMatchObject([{ status: 'triggered' }]);
});

it('is not reported again where somebody resolved the alert while it is silent', async () => {
  await pass(121);
  await check();
  await database.owner.begin(async (sql) => {
    await sql`select set_config('app.unaudited', 'seed', true)`;
    await sql`
      update alert set status = 'resolved', open_key = null, resolved_at = now()
      where integration_id = ${heartbeat.integrationId}`;
  });
  await check();
  expect(await alerts()).toMatchObject([{ status: 'resolved' }]);
});

it('takes no key that is none, nor that of another integration', async () => {
  expect((await send('od_ingest_nonsense')).status).toBe(404);
  const other = await insertIntegration(database, heartbeat.organizationId, 'events');
  expect((await send(other.token)).status).toBe(404);
});

it('waits while its organization has the module switched off', async () => {
  await pass(121);
  const { organizationId } = heartbeat;
  await database.owner`
    update organization set disabled_modules = '["incidents"]' where id = ${organizationId}`;
  await checkHeartbeats.run(database.app, switchedOff('incidents'));
  await workThroughAll(database);
  expect(await alerts()).toEqual([]);
  expect((await send()).status).toBe(404);
});
