import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { checkFigures, desksToCheck, type Verdict } from '@/lib/server/desk/analytics/check/check';
import { mailDueWeeks } from '@/lib/server/desk/analytics/weekly/send';
import { lastWeek } from '@/lib/server/desk/analytics/weekly/week';
import { env } from '@/lib/server/core/env';
import { exitWith, SetupError } from '@/lib/server/core/setup-error';

const usage = `Usage: npm run figures -- check [--organization SLUG] [--seed NUMBER] [--times NUMBER]
       npm run figures -- mail

check  Compares random slices of the figures with SQL over the tickets, as every night. What differs
       is told to the admins and read anew; then it exits with 1. --seed repeats a slice.
mail   Queues last week's figures for everyone who wants them and has not had them, whatever the day.`;

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
  const [verb] = positionals;
  if (values.help) return console.log(usage);
  // One more connection than queries at a time: it holds the lock.
  const sql = postgres(env().appUrl, { max: 3, onnotice: () => {}, connect_timeout: 10 });
  try {
    if (verb === 'check') await check(sql, values);
    else if (verb === 'mail') await mail(sql);
    else throw new SetupError(usage);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

type Wanted = { organization?: string; seed?: string; times: string };

async function check(sql: postgres.Sql, { organization, seed, times }: Wanted) {
  const desks = (await desksToCheck(sql)).filter(
    ({ slug }) => organization === undefined || slug === organization,
  );
  if (desks.length === 0) throw new SetupError(`No organization ${organization}: check the slug.`);
  for (let time = 0; time < Number(times); time++) {
    for (const desk of desks) {
      const verdict = await checkFigures(
        sql,
        desk,
        seed === undefined ? undefined : Number(seed) + time,
      );
      console.log(`${desk.slug}: ${words(verdict)}`);
      if (verdict.kind === 'differs') process.exitCode = 1;
    }
  }
}

function words(verdict: Verdict): string {
  if (verdict.kind === 'busy') return 'busy, history is being read; try again in a minute';
  if (verdict.kind === 'empty') return 'no tickets yet';
  const { seed, months, dimension, hours } = verdict.slice;
  const slice = `${months.join(', ')} by ${dimension}, ${hours} hours (seed ${seed})`;
  if (verdict.kind === 'same') return `same as SQL: ${slice}`;
  const lines = verdict.differences.map(
    ({ month, figure, engine, sql }) => `  ${month} ${figure}: ${engine}, by SQL ${sql}`,
  );
  return [
    `DIFFERS: ${slice}`,
    ...lines,
    verdict.isHealed ? '  read anew, and the same now' : '  read anew, and it still differs',
  ].join('\n');
}

async function mail(sql: postgres.Sql) {
  const queued = await mailDueWeeks(sql, Math.floor(Date.now() / 1000), lastWeek);
  console.log(`queued ${queued} mails; the worker sends them`);
}

await run().catch(exitWith);
