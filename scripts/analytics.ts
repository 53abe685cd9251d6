import { parseArgs } from 'node:util';
import postgres from 'postgres';
import {
  checkMetrics,
  desksToCheck,
  type CheckResult,
} from '@/lib/server/desk/analytics/check/check';
import { emailDueReports } from '@/lib/server/desk/analytics/weekly/send';
import { lastWeek } from '@/lib/server/desk/analytics/weekly/week';
import { env } from '@/lib/server/core/env';
import { exitWith, SetupError } from '@/lib/server/core/setup-error';
import { switchedOff } from '@/lib/server/core/jobs/switched-off';

const off = switchedOff('desk');

const usage = `Usage: npm run analytics -- check [--organization SLUG] [--seed NUMBER] [--times NUMBER]
       npm run analytics -- email

check  Compares random slices of the metrics with SQL, as the worker does every night. Differences are
       reported to the admins and recalculated, and the exit code is 1. --seed repeats a slice.
email  Queues last week's report for everyone who subscribed and has not had it, on any day.`;

// Manages the analytics segments, which the worker otherwise does by itself.
async function run() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      organization: { type: 'string' },
      seed: { type: 'string' },
      times: { type: 'string', default: '1' },
      help: { type: 'boolean' },
    },
  });
  const [command] = positionals;
  if (values.help) return console.log(usage);
  // One more connection than queries at a time: it holds the lock.
  const sql = postgres(env().appUrl, { max: 3, onnotice: () => {}, connect_timeout: 10 });
  try {
    if (command === 'check') await check(sql, values);
    else if (command === 'email') await email(sql);
    else throw new SetupError(usage);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

type Wanted = { organization?: string; seed?: string; times: string };

async function check(sql: postgres.Sql, { organization, seed, times }: Wanted) {
  const desks = (await desksToCheck(sql, off)).filter(
    ({ slug }) => organization === undefined || slug === organization,
  );
  if (desks.length === 0) throw new SetupError(`No organization ${organization}: check the slug.`);
  for (let time = 0; time < Number(times); time++) {
    for (const desk of desks) {
      const result = await checkMetrics(
        sql,
        desk,
        seed === undefined ? undefined : Number(seed) + time,
      );
      console.log(`${desk.slug}: ${words(result)}`);
      if (result.kind === 'differs') process.exitCode = 1;
    }
  }
}

function words(result: CheckResult): string {
  if (result.kind === 'busy') return 'busy: the history is being processed; try again in a minute';
  if (result.kind === 'empty') return 'no tickets yet';
  const { seed, months, dimension, hours } = result.slice;
  const slice = `${months.join(', ')} by ${dimension}, ${hours} hours (seed ${seed})`;
  if (result.kind === 'same') return `same as SQL: ${slice}`;
  const lines = result.differences.map(
    ({ month, figure, engine, sql }) => `  ${month} ${figure}: ${engine}, by SQL ${sql}`,
  );
  return [
    `DIFFERS: ${slice}`,
    ...lines,
    result.isHealed ? '  recalculated, and equal now' : '  recalculated, and still different',
  ].join('\n');
}

async function email(sql: postgres.Sql) {
  const queued = await emailDueReports(sql, off, Math.floor(Date.now() / 1000), lastWeek);
  console.log(`queued ${queued} emails; the worker sends them`);
}

await run().catch(exitWith);
