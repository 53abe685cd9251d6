import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeOrganization } from '@/drizzle/seed/factories/organization';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { nobody, switchedOff } from '@/lib/server/core/jobs/switched-off';
import { withoutAudit } from '@/lib/server/platform/audit/unaudited';
import { checkTargetProblem } from '@/zero/incidents/integration/check-fields';
import type { CheckKind } from '@/zero/incidents/integration/values';
import { insertIntegration, workThroughAll } from '../alert/testing';
import { runDueChecks } from './consumer';
import { runCheck } from './run-check';

let database: TestDatabase;
let server: Server;
let requests = 0;
let status = 200;

const portOf = (listening: { address: () => AddressInfo | string | null }) =>
  (listening.address() as AddressInfo).port;

beforeAll(async () => {
  database = await testDatabase();
  server = createServer((_, response) => {
    requests += 1;
    response.writeHead(status, { location: '/elsewhere' }).end('All is well.');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  server.close();
  await database.drop();
});

async function insertCheck(kind: CheckKind, target: string) {
  const { id } = await makeOrganization(database.owner);
  const check = await insertIntegration(database, id, kind);
  await change(check.integrationId, target);
  return check;
}

const change = (id: string, target: string) =>
  database.owner.begin(async (tx) => {
    await withoutAudit(tx, 'seed');
    await tx`update integration set check_target = ${target} where id = ${id}`;
  });

/** Lets the checks be due, and runs them. */
async function run(off = nobody) {
  await database.owner.begin(async (tx) => {
    await withoutAudit(tx, 'seed');
    await tx`update integration set next_check_at = now() - interval '1 second'
      where next_check_at is not null`;
  });
  const done = await runDueChecks(database.app, off, true);
  await workThroughAll(database);
  return done;
}

const alertsOf = ({ integrationId }: { integrationId: string }) => database.owner`
  select status, title, severity, source, count from alert
  where integration_id = ${integrationId} order by created_at`;

const rowOf = async ({ integrationId }: { integrationId: string }) => {
  const [row] = await database.owner`
    select check_failed failed, check_error error, check_latency latency,
      next_check_at > now() + interval '50 seconds' "isLater"
    from integration where id = ${integrationId}`;
  return row;
};

const url = () => `http://127.0.0.1:${portOf(server)}/`;

it('opens an alert at the second failure in a row, once, and resolves it at the next success', async () => {
  const check = await insertCheck('http', url());
  await run();
  expect(await rowOf(check)).toMatchObject({ failed: 0, error: null, isLater: true });
  status = 503;
  await run();
  expect(await alertsOf(check)).toEqual([]);
  expect(await rowOf(check)).toMatchObject({ failed: 1, error: 'It answered 503.' });
  await run();
  await run();
  const opened = { title: 'A test fails', severity: 'critical', source: 'http', count: 1 };
  expect(await alertsOf(check)).toEqual([{ status: 'triggered', ...opened }]);
  status = 200;
  await run();
  expect(await alertsOf(check)).toEqual([{ status: 'resolved', ...opened }]);
  await run();
  expect(await alertsOf(check)).toHaveLength(1);
  await remove(check);
});

it('runs once at each time, whatever the number of workers', async () => {
  const check = await insertCheck('http', url());
  requests = 0;
  const runs = await Promise.all(
    Array.from({ length: 8 }, () => runDueChecks(database.app, nobody, true)),
  );
  expect(runs.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect(requests).toBe(1);
  await remove(check);
});

it('waits while its organization has the module switched off', async () => {
  const check = await insertCheck('http', url());
  await database.owner`
    update organization set disabled_modules = '["incidents"]' where id = ${check.organizationId}`;
  expect(await run(switchedOff('incidents'))).toBe(0);
  await remove(check);
});

it('connects to a port, and says why where it cannot', async () => {
  const listening = createTcpServer((socket) => socket.end());
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const target = `127.0.0.1:${portOf(listening)}`;
  const tcp = (allowsLoopback: boolean) =>
    runCheck({ kind: 'tcp', target, text: null }, { allowsLoopback });
  expect(await tcp(true)).toMatchObject({ error: null });
  expect(await tcp(false)).toMatchObject({ error: 'The address is not public.' });
  await new Promise((resolve) => listening.close(resolve));
  expect(await tcp(true)).toMatchObject({ error: 'The connection was refused.' });
});

it.each([
  ['an answer with the text', 200, 'is well', true, null],
  ['a redirect', 302, null, true, null],
  [
    'an answer without the text',
    200,
    'is bad',
    true,
    'The answer does not have the expected text.',
  ],
  ['an error', 500, null, true, 'It answered 500.'],
  ['an address that is not public', 200, null, false, 'The address is not public.'],
])('takes %s for what it is', async (_, answered, text, allowsLoopback, error) => {
  status = answered;
  const outcome = await runCheck({ kind: 'http', target: url(), text }, { allowsLoopback });
  expect(outcome).toMatchObject({ error });
  expect(outcome.latencyMs).toBeGreaterThanOrEqual(0);
  status = 200;
});

it.each([
  ['http', 'https://example.com/health', true],
  ['http', 'ftp://example.com', false],
  ['http', 'https://ana:secret@example.com', false],
  ['tcp', 'db.example.com:5432', true],
  ['tcp', '[2001:db8::1]:5432', true],
  ['tcp', 'db.example.com', false],
  ['tcp', 'db.example.com:99999', false],
] as const)('of kind %s looks at %s: %s', (kind, target, isPossible) => {
  expect(checkTargetProblem(kind, target) === undefined).toBe(isPossible);
});

/** No other test is to run it. */
const remove = ({ integrationId }: { integrationId: string }) =>
  database.owner.begin(async (tx) => {
    await withoutAudit(tx, 'seed');
    await tx`delete from integration where id = ${integrationId}`;
  });
