import { setTimeout as sleep } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import postgres from 'postgres';
import type { DatabaseLogins } from '../database-logins';
import { errorFields, log } from '../log';
import type { Job } from './job';

/** The Postgres schema of the job queues. */
export const jobsSchema = 'jobs';

/**
 * Makes the job queues as the owner and lets the app's login use them; part of migrating, since the
 * worker's own login may create nothing.
 */
export async function ensureJobs(
  { ownerUrl, appUrl }: DatabaseLogins,
  jobs: readonly Job[],
): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: jobsSchema,
    supervise: false,
    schedule: false,
    max: 2,
  });
  boss.on('error', (error) => log('error', 'jobs.failed', errorFields(error)));
  await boss.start();
  try {
    for (const job of jobs) {
      // One job waiting or running at a time: a slow night must not pile up the next ones.
      if (!(await boss.getQueue(job.name))) await boss.createQueue(job.name, { policy: 'stately' });
      await boss.schedule(job.name, job.schedule, null, { tz: 'UTC' });
    }
    await untilIndexed(boss);
  } finally {
    await boss.stop({ graceful: false });
  }
  await grantJobs(ownerUrl, new URL(appUrl).username);
}

/** An update of pg-boss leaves its indexes to be built afterwards, which the worker's login may not do. */
async function untilIndexed(boss: PgBoss) {
  const giveUpAt = Date.now() + 60_000;
  while (Date.now() < giveUpAt) {
    const builds = await boss.getBamStatus();
    if (builds.every(({ status }) => status !== 'pending' && status !== 'in_progress')) return;
    await sleep(100);
  }
}

async function grantJobs(ownerUrl: string, app: string) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const schema = sql(jobsSchema);
    await sql`grant usage on schema ${schema} to ${sql(app)}`;
    await sql`grant select, insert, update, delete on all tables in schema ${schema} to ${sql(app)}`;
    await sql`grant usage on all sequences in schema ${schema} to ${sql(app)}`;
    await sql`grant execute on all functions in schema ${schema} to ${sql(app)}`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
