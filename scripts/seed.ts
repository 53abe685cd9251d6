import { parseArgs } from 'node:util';
import { isSeeded, seed } from '@/drizzle/seed';
import { attachDemoFiles } from '@/lib/server/platform/attachment/demo';
import { env } from '@/lib/server/core/env';
import { isLoopback } from '@/lib/server/core/loopback';
import { keepDataPrivate } from '@/lib/server/core/private-folder';
import { exitWith, SetupError } from '@/lib/server/core/setup-error';
import { storage } from '@/lib/server/core/storage/current';
import { seconds } from './stack/report';
import { withConnection } from './stack/sql';

const usage = 'Usage: npm run seed -- [--tickets N] [--seed N] [--force-remote]';

async function run() {
  const { tickets, seedNumber, forceRemote } = readArguments();
  const { ownerUrl, seedTickets, managedPostgres } = env();
  keepDataPrivate(env());
  const { hostname } = new URL(ownerUrl);
  if (!isLoopback(hostname) && !forceRemote) {
    throw new SetupError(
      `The database is on ${hostname}, not on this machine: the demo has well-known passwords. Pass --force-remote if that is meant.`,
    );
  }
  await requireMigrated(ownerUrl, managedPostgres);
  if (await isSeeded(ownerUrl)) {
    throw new SetupError(
      'The demo is in the database already: `npm run reset` deletes the local desk, then seed again.',
    );
  }
  const startedAt = performance.now();
  const count = tickets ?? seedTickets;
  await seed({
    ownerUrl,
    tickets: count,
    ...(seedNumber === undefined ? {} : { seed: seedNumber }),
    onProgress: showProgress,
  });
  await attachDemoFiles(ownerUrl, storage());
  const duration = seconds(performance.now() - startedAt);
  console.log(`\nSeeded ${count.toLocaleString('en')} tickets in ${duration}.`);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        tickets: { type: 'string' },
        seed: { type: 'string' },
        'force-remote': { type: 'boolean', default: false },
      },
    });
    return {
      tickets: wholeNumber('--tickets', values.tickets),
      seedNumber: wholeNumber('--seed', values.seed),
      forceRemote: values['force-remote'],
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SetupError(`${reason}\n${usage}`);
  }
}

function wholeNumber(name: string, text: string | undefined) {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new SetupError(`${name} is ${text}, expected a whole number.`);
  return Number(text);
}

async function requireMigrated(ownerUrl: string, managedPostgres: boolean) {
  const table = await withConnection(
    ownerUrl,
    (sql) => sql<{ found: boolean }[]>`select to_regclass('public.ticket') is not null as found`,
  ).catch(() => {
    throw new SetupError(
      managedPostgres
        ? 'DATABASE_URL cannot be reached: check the address and the password.'
        : 'The embedded Postgres is not running: start it with `npm start` in another terminal.',
    );
  });
  if (!table[0]?.found) {
    throw new SetupError('The database has no tables yet: run `npm run migrate` first.');
  }
}

function showProgress(done: number, total: number, what: string) {
  const width = 30;
  const share = total === 0 ? 1 : done / total;
  const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '░');
  const line = `${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${what}`;
  // A log has no use for a line that moves.
  if (process.stdout.isTTY) process.stdout.write(`\r${line.padEnd(72)}`);
  else console.log(line);
}

await run().catch(exitWith);
