import { PgBoss } from 'pg-boss';
import postgres from 'postgres';
import type { DatabaseLogins } from '../database-logins';
import { jobs } from './registry';

/** The Postgres schema of the job queues. */
export const jobsSchema = 'jobs';

/**
 * Makes the job queues as the owner and lets the app's login use them; part of migrating, since the
 * worker's own login may create nothing.
 */
export async function ensureJobs({ ownerUrl, appUrl }: DatabaseLogins): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: jobsSchema,
    supervise: false,
    schedule: false,
    max: 2,
  });
  boss.on('error', console.error);
  await boss.start();
  try {
    for (const job of jobs) {
      // One job waiting or running at a time: a slow night must not pile up the next ones.
      if (!(await boss.getQueue(job.name))) await boss.createQueue(job.name, { policy: 'stately' });
      await boss.schedule(job.name, job.schedule, null, { tz: 'UTC' });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  await grantJobs(ownerUrl, new URL(appUrl).username);
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
