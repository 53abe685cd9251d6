import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { mutators } from '@/zero/mutators';
import { namesOf } from '@/zero/testing/registry';
import { clearThrottle, throttle } from './throttle';
import { writeLimit } from '../../zero/mutate';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const limit = { limit: 5, windowSeconds: 900 };
const attempt = (key: string) => throttle(database.app, key, limit);

describe('throttle', () => {
  it('lets exactly as many through as the limit says, however many come at once', async () => {
    const waits = await Promise.all(Array.from({ length: 40 }, () => attempt('at once')));
    expect(waits.filter((wait) => wait === undefined)).toHaveLength(5);
  });

  it('says how long to wait, and lets through again after that', async () => {
    for (let count = 0; count < 5; count++) expect(await attempt('later')).toBeUndefined();
    const wait = await attempt('later');
    expect(wait).toBeGreaterThan(880);
    expect(wait).toBeLessThanOrEqual(900);
    await database.owner`update auth.throttle set resets_at = now() where key = 'later'`;
    expect(await attempt('later')).toBeUndefined();
  });

  it('counts each key by itself and forgets on request', async () => {
    for (let count = 0; count < 6; count++) await attempt('mine');
    expect(await attempt('yours')).toBeUndefined();
    await clearThrottle(database.app, 'mine');
    expect(await attempt('mine')).toBeUndefined();
  });
});

describe('writeLimit', () => {
  it('refuses the 301st change of a minute by one mutator, and no other', async () => {
    const write = (name: string) => writeLimit(database.app, 'somebody', name);
    for (let count = 0; count < 300; count++) expect(await write('ticket.assign')).toBeUndefined();
    expect((await write('ticket.assign'))?.message).toMatch(/^Too many changes at once/);
    expect(await write('ticket.create')).toBeUndefined();
    expect(await writeLimit(database.app, 'another', 'ticket.assign')).toBeUndefined();
  });

  it.each(namesOf(mutators))('counts %s', async (name) => {
    await writeLimit(database.app, 'a third', name);
    expect(
      await database.owner`select count from auth.throttle where key = ${`write:${name}:a third`}`,
    ).toEqual([{ count: 1 }]);
  });

  it('keeps nothing of names that are no mutator’s', async () => {
    await writeLimit(database.app, 'somebody', 'nonsense');
    expect(await database.owner`select from auth.throttle where key like '%nonsense%'`).toEqual([]);
  });
});
