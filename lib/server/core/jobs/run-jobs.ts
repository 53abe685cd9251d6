import type postgres from 'postgres';
import { z } from 'zod';
import { errorFields, log } from '../log';
import { enqueue } from '../queue/enqueue';
import { handleWithLease, RetryLater, type TopicHandler } from '../queue/topic';
import { ofPostgres } from '../statements';
import { type Job, nextRun } from './job';
import type { SwitchedOff } from './switched-off';

/** A failed job is tried again so often, a minute apart, before it waits for its next time. */
const maxAttempts = 3;
const retryMs = 60_000;
/** Longer than a job may take: after it, another worker may do it. */
const leaseSeconds = 15 * 60;

/** Queues the next run of each job, unless one waits already. */
export async function scheduleJobs(sql: postgres.Sql, jobs: readonly Job[]): Promise<void> {
  for (const job of jobs) await scheduleNext(sql, job);
}

const scheduleNext = (sql: postgres.Sql, { name, schedule }: Job) =>
  enqueue(
    ofPostgres(sql),
    { name },
    {},
    {
      dedupeKey: 'next',
      runAt: nextRun(schedule, new Date()),
    },
  );

/** Runs a job when its task is due, and queues its next run once it is done. */
export const jobHandler = (job: Job, off: SwitchedOff): TopicHandler =>
  handleWithLease(
    { name: job.name, schema: z.object({}) },
    async (sql, _, { attempt }) => {
      try {
        log('info', 'job.done', { job: job.name, result: await job.run(sql, off) });
      } catch (error) {
        log('error', 'job.failed', { job: job.name, attempt, ...errorFields(error) });
        if (attempt < maxAttempts) throw new RetryLater('The job failed.', retryMs);
      }
      await scheduleNext(sql, job);
    },
    { lanes: 1, leaseSeconds },
  );
