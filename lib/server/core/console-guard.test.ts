import { inspect } from 'node:util';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { expect, it } from 'vitest';
import { guardConsole } from './console-guard';
import { errorFields } from './log';

const secret = 'what a client wrote';

/** Everything that a guarded console prints of the values. */
function printed(...values: unknown[]): string {
  const lines: unknown[] = [];
  const print = (...said: unknown[]) => void lines.push(...said);
  const target = { debug: print, error: print, info: print, log: print, warn: print };
  guardConsole(target);
  target.error(...values);
  target.log(...values);
  return lines.map((line) => inspect(line, { depth: 10, showHidden: true })).join('\n');
}

/** A real error of drizzle on the real driver: nothing listens on the port. */
async function failedQuery(): Promise<Error> {
  const sql = postgres('postgres://nobody@127.0.0.1:1/none', { connect_timeout: 1, max: 1 });
  const { sql: text } = await import('drizzle-orm');
  try {
    await drizzle(sql).execute(text`select ${secret}`);
  } catch (error) {
    if (error instanceof Error) return error;
  } finally {
    await sql.end({ timeout: 1 });
  }
  throw new Error('The query did not fail');
}

it('prints no statement and no parameter, however the error is wrapped', async () => {
  const error = await failedQuery();
  expect(error.message).toContain(secret);
  const wrapped = new Error(`Could not save: ${error.message}`, { cause: error });
  for (const value of [error, wrapped, { error }, [{ deep: { error } }], error.message]) {
    const text = printed('it failed:', value);
    expect(text).not.toContain(secret);
    expect(text).not.toContain('select $1');
    expect(text).toContain('it failed:');
  }
  expect(printed(error)).toContain('ECONNREFUSED');
  expect(printed(error)).toContain('console-guard.test.ts');
  expect(JSON.stringify(errorFields(wrapped))).not.toContain(secret);
});

it('prints the words of what is no database’s error, and everything else as it is', () => {
  const text = printed(new TypeError('x is not a function'), 'plain', 7, { a: [1] });
  expect(text).toContain('TypeError x is not a function');
  expect(text).toContain('plain');
  expect(text).toContain('a: [');
});
