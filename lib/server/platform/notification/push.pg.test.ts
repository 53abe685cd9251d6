import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/core/ids';
import { productionVariables } from '../mail/testing/variables';
import { makeBrowser, startPushService } from '../push/testing/stand-in';
import { attempts, findSomeone, type Someone } from '@/lib/server/zero/testing';
import { pushNext } from './push';
import { makeNotificationsDue, deliverAll, ticketOf } from './testing';

let database: TestDatabase;
let service: Awaited<ReturnType<typeof startPushService>>;
let attempt: ReturnType<typeof attempts>;
let agent: Someone;
let manager: Someone;
let client: Someone;

beforeAll(async () => {
  database = await testDatabase();
  service = await startPushService();
  const variables = productionVariables(database, 'http://resend.test');
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  await seed({ ownerUrl: database.ownerUrl, tickets: 30 });
  attempt = attempts(database);
  agent = await findSomeone(database, 'agent@opsdesk.test');
  manager = await findSomeone(database, 'manager@opsdesk.test');
  client = await findSomeone(database, 'client@opsdesk.test');
}, 120_000);
beforeEach(async () => {
  service.received.length = 0;
  await database.owner`delete from notification`;
  await database.owner`delete from push_subscription`;
});
afterAll(async () => {
  await service?.stop();
  await database?.drop();
});

async function browserAt(path: string) {
  const browser = makeBrowser(`${service.url}${path}`);
  const { endpoint, keys } = browser.subscription;
  await database.owner`
    insert into push_subscription (id, organization_id, member_id, endpoint, p256dh, auth)
    values (${newId()}, ${agent.organizationId}, ${agent.memberId}, ${endpoint}, ${keys.p256dh}, ${keys.auth})`;
  return browser;
}

async function assignOne(): Promise<string> {
  const ticketId = await ticketOf(database, client);
  await attempt(manager, 'ticket.assign', { ticketId, assigneeId: agent.memberId });
  await deliverAll(database);
  return ticketId;
}

async function pushAll() {
  await makeNotificationsDue(database);
  while (await pushNext(database.app));
}

const endpoints = async () =>
  (await database.owner<{ endpoint: string }[]>`select endpoint from push_subscription`).map(
    ({ endpoint }) => new URL(endpoint).pathname,
  );

it('a browser is told, encrypted for it alone, under the desk’s own key', async () => {
  const browser = await browserAt('/one');
  const ticketId = await assignOne();
  await pushAll();
  const [sent, ...others] = service.received;
  expect(others).toEqual([]);
  expect(sent?.headers).toMatchObject({ 'content-encoding': 'aes128gcm' });
  expect(sent?.headers['authorization']).toMatch(/^vapid t=[\w.-]+, k=[\w-]+$/);
  const [ticket] = await database.owner<{ number: number }[]>`
    select number from ticket where id = ${ticketId}`;
  expect(browser.read(sent?.body ?? Buffer.alloc(0))).toMatchObject({
    title: `#${ticket?.number} A ticket`,
    body: expect.stringMatching(/ assigned this to you$/),
    path: `/t/northwind/tickets/${ticket?.number}`,
  });
});

it('nothing is sent before its moment, nor of what was read by then', async () => {
  await browserAt('/one');
  const ticketId = await assignOne();
  expect(await pushNext(database.app)).toBe(false);
  await attempt(agent, 'notification.readAll', { ticketId });
  await pushAll();
  expect(service.received).toEqual([]);
});

it('two workers tell a browser once', async () => {
  await browserAt('/one');
  await assignOne();
  await makeNotificationsDue(database);
  await Promise.all([pushNext(database.app), pushNext(database.app), pushNext(database.app)]);
  await pushNext(database.app);
  expect(service.received).toHaveLength(1);
});

it('a browser that is gone is forgotten, and the others are told', async () => {
  await browserAt('/gone');
  await browserAt('/here');
  service.answer('/gone', 410);
  await assignOne();
  await pushAll();
  expect(await endpoints()).toEqual(['/here']);
  expect(service.received.map(({ path }) => path).toSorted()).toEqual(['/gone', '/here']);
});

it('a service that cannot take it now is asked again', async () => {
  await browserAt('/busy');
  service.answer('/busy', 503);
  await assignOne();
  await pushAll();
  expect(service.received).toHaveLength(1);
  service.answer('/busy', 201);
  await pushAll();
  expect(service.received).toHaveLength(2);
  await pushAll();
  expect(service.received).toHaveLength(2);
  expect(await endpoints()).toEqual(['/busy']);
});

it('many at once are one', async () => {
  const browser = await browserAt('/many');
  for (let count = 0; count < 5; count++) await assignOne();
  await pushAll();
  expect(service.received).toHaveLength(1);
  expect(browser.read(service.received[0]?.body ?? Buffer.alloc(0))).toMatchObject({
    title: '5 notifications',
    path: '/t/northwind',
  });
});
