import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { makeOrganization } from '@/drizzle/seed/factories/organization';
import { makeMember, makeUser } from '@/drizzle/seed/factories/person';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { GET as readState } from '@/app/api/session/route';
import { database as appDatabase } from '@/lib/server/core/database';
import { productionVariables } from '../mail/testing/variables';
import { signIn } from '../sign-in/sign-in';
import { signOut } from '../sign-in/sign-out';
import { Browser } from '../sign-in/testing/browser';
import { answerSessionEvents } from './answer';
import { sessionHub } from './hub';

const origin = 'https://desk.example.com';
const password = 'violet tram over lake';

let database: TestDatabase;
let organizationId: string;

beforeAll(async () => {
  database = await testDatabase();
  const variables = productionVariables(database, 'http://resend.test');
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  vi.spyOn(console, 'log').mockImplementation(() => {});
  ({ id: organizationId } = await makeOrganization(database.owner));
});
afterAll(async () => {
  await sessionHub().stop();
  await appDatabase().sql.end({ timeout: 5 });
  await database.drop();
  vi.unstubAllEnvs();
});

type Person = { userId: string; browser: Browser; elsewhere: Browser };

/** Somebody who is signed in with two browsers. */
async function makePerson(name: string): Promise<Person> {
  const email = `${name}@example.test`;
  const userId = await makeUser(database.owner, { email, name, password });
  await makeMember(database.owner, { organizationId, email, userId });
  const browsers = [new Browser(origin, '192.0.2.10'), new Browser(origin, '192.0.2.20')] as const;
  for (const browser of browsers) {
    expect((await browser.post(signIn, { email, password })).status).toBe(200);
  }
  return { userId, browser: browsers[0], elsewhere: browsers[1] };
}

/** What a tab of the browser is told when it asks. */
const asked = async (browser: Browser): Promise<unknown> => (await browser.get(readState)).json();

/** What a tab of the browser is told by a stream, until that ends. */
async function eventFrom(stream: Response): Promise<string[]> {
  const text = await stream.text();
  return [...text.matchAll(/"state":"([\w-]+)"/g)].map(([, state]) => state ?? '');
}

/** As a change by an admin does, in one transaction. */
const disable = ({ userId }: Person) =>
  database.owner.begin(async (tx) => {
    await tx`update member set status = 'disabled' where user_id = ${userId}`;
    await tx`delete from auth.session where user_id = ${userId}`;
  });

it('tells every browser of a disabled person that they have no access, whenever it asks', async () => {
  const person = await makePerson('disabled');
  const open = await person.browser.get(answerSessionEvents);
  await disable(person);
  expect(await eventFrom(open)).toEqual(['open', 'no-access']);
  // This one's stream opens only now.
  expect((await person.elsewhere.get(answerSessionEvents)).status).toBe(401);
  for (const browser of [person.browser, person.elsewhere]) {
    expect(await asked(browser)).toEqual({ state: 'no-access' });
  }
});

it('says so also where the person is gone altogether', async () => {
  const { userId, browser } = await makePerson('gone');
  await database.owner`delete from member where user_id = ${userId}`;
  await database.owner`delete from auth.user where id = ${userId}`;
  expect(await asked(browser)).toEqual({ state: 'no-access' });
});

it('tells that the access changed, not that there is more of it', async () => {
  const { userId, browser } = await makePerson('changed');
  const open = await browser.get(answerSessionEvents);
  const { id } = await makeOrganization(database.owner);
  const email = 'changed@example.test';
  const other = await makeMember(database.owner, { organizationId: id, email, userId });
  expect(await asked(browser)).toEqual({ state: 'open', userId });
  await database.owner`update member set role = 'manager' where user_id = ${userId} and id <> ${other.id}`;
  expect(await eventFrom(open)).toEqual(['open', 'access-changed']);
  expect(await asked(browser)).toEqual({ state: 'open', userId });
});

it('tells a browser whose session alone ended that it is signed out', async () => {
  const { userId, browser, elsewhere } = await makePerson('ended');
  const open = await browser.get(answerSessionEvents);
  const stolen = new Map(browser.cookies);
  await browser.post(signOut, {});
  expect(await eventFrom(open)).toEqual(['open', 'signed-out']);
  for (const [name, value] of stolen) browser.cookies.set(name, value);
  expect(await asked(browser)).toEqual({ state: 'signed-out' });
  expect(await asked(elsewhere)).toEqual({ state: 'open', userId });
});

it('tells a browser whose session has run out, at that moment', async () => {
  const { userId, browser } = await makePerson('expired');
  const open = await browser.get(answerSessionEvents);
  const start = performance.now();
  await database.owner`
    update auth.session set expires_at = now() + interval '200 milliseconds' where user_id = ${userId}`;
  expect(await eventFrom(open)).toEqual(['open', 'signed-out']);
  // Sooner than an open stream asks again by itself.
  expect(performance.now() - start).toBeLessThan(6_000);
});

it('keeps no token, and nothing for longer than an hour', async () => {
  const [session] = await database.owner<{ token: string }[]>`select token from auth.session`;
  const first = await makePerson('first');
  await disable(first);
  const kept =
    await database.owner`select * from auth.ended_session where user_id = ${first.userId}`;
  expect(kept).toHaveLength(2);
  expect(JSON.stringify(kept)).not.toContain(session?.token);

  await database.owner`update auth.ended_session set ended_at = now() - interval '61 minutes'`;
  expect(await asked(first.browser)).toEqual({ state: 'signed-out' });
  const second = await makePerson('second');
  await disable(second);
  const users = await database.owner`select distinct user_id from auth.ended_session`;
  expect(users).toEqual([{ user_id: second.userId }]);
});
