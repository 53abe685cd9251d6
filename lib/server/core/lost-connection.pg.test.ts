import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { reconnectSeconds } from './reconnect';
import { temporaryCause } from './temporary-error';

// The driver with the patch of `scripts/patch-postgres.mjs`: what was not done fails, and what comes
// after finds a new connection.

let database: TestDatabase;
let sql: postgres.Sql;

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(() => {
  sql = postgres(database.appUrl, {
    max: 1,
    connect_timeout: 60,
    backoff: () => reconnectSeconds,
    onnotice: () => {},
  });
});
afterEach(() => sql.end({ timeout: 5 }));
afterAll(() => database.drop());

const lose = (tx: postgres.Sql | postgres.TransactionSql) =>
  tx`select pg_terminate_backend(pg_backend_pid())`;
const causeOf = (work: Promise<unknown>) => work.then(() => 'none', temporaryCause);
const answer = () => sql`select 1 as one`.then(([row]) => row?.['one']);

it('a statement and the one after it', async () => {
  expect(await causeOf(lose(sql))).toBe('lost');
  expect(await answer()).toBe(1);
});

it('a transaction that asks for a rollback on what is gone', async () => {
  for (let round = 0; round < 3; round += 1) {
    expect(await causeOf(sql.begin(async (tx) => await lose(tx)))).toBe('lost');
  }
  expect(await answer()).toBe(1);
});

it('a transaction that notices only at its next statement', async () => {
  const work = sql.begin(async (tx) => {
    await lose(tx).catch(() => {});
    await database.owner`select 1`;
    await tx`select 2`;
  });
  expect(await causeOf(work)).toBe('lost');
  expect(await answer()).toBe(1);
});

it('statements that are written in the moment in which the connection closes', async () => {
  const all = Array.from({ length: 40 }, (_, at) =>
    causeOf(at % 8 === 3 ? lose(sql) : sql`select ${at}::int`.execute()),
  );
  const causes = await Promise.all(all);
  expect(causes.filter((cause) => cause !== 'none' && cause !== 'lost')).toEqual([]);
  expect(await answer()).toBe(1);
});

it('the first statement of the next connection is not told of the end of the last', async () => {
  expect(await causeOf(lose(sql))).toBe('lost');
  expect(await causeOf(sql`select 1`.execute())).toBe('none');
});
