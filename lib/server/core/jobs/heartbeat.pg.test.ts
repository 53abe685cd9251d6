import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { sendHeartbeat } from './heartbeat';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.drop());

async function beatAt(): Promise<number> {
  const [row] = await database.owner<{ beatAt: Date }[]>`select beat_at "beatAt" from heartbeat`;
  return row?.beatAt.getTime() ?? 0;
}

it.each([
  ['ten seconds ago', "now() - interval '10 seconds'"],
  ['in the future, because the clock was put back', "now() + interval '1 hour'"],
])('sends the next where the last was %s', async (_, last) => {
  await database.owner.unsafe(`update heartbeat set beat_at = ${last}`);
  const before = await beatAt();
  await sendHeartbeat(database.app);
  const sent = await beatAt();
  expect(sent).not.toBe(before);
  expect(Math.abs(sent - Date.now())).toBeLessThan(5_000);
});

it('sends one for several workers together', async () => {
  await database.owner`update heartbeat set beat_at = now() - interval '1 hour'`;
  await sendHeartbeat(database.app);
  const sent = await beatAt();
  await sendHeartbeat(database.app);
  expect(await beatAt()).toBe(sent);
});

it('lets nobody but the worker send one', async () => {
  const { count } = await database.app`update heartbeat set beat_at = now()`;
  expect(count).toBe(0);
});
