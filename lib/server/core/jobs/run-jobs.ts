import type postgres from 'postgres';
import { z } from 'zod';
import { errorFields, log } from '../log';
import { asWorker } from '../identity';
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
    { name: job.name, ...(job.label && { label: job.label }), schema: z.object({}) },
    async (sql, _, { attempt }) => {
      const startedAt = performance.now();
      const note = (hasFailed: boolean) =>
        noteRun(sql, job.name, { hasFailed, tookMs: Math.round(performance.now() - startedAt) });
      let result: string | undefined;
      try {
        result = await job.run(sql, off);
        await note(false);
      } catch (error) {
        log('error', 'job.failed', { job: job.name, attempt, ...errorFields(error) });
        await note(true);
        if (attempt < maxAttempts) throw new RetryLater('The job failed.', retryMs);
      }
      await scheduleNext(sql, job);
      return result;
    },
    { lanes: 1, leaseSeconds },
  );

/** Keeps how a run went, for whoever asks whether the jobs run. */
const noteRun = (
  sql: postgres.Sql,
  name: string,
  { hasFailed, tookMs }: { hasFailed: boolean; tookMs: number },
) =>
  asWorker(
    sql,
    (tx) => tx`
      insert into job_run (name, finished_at, took_ms, has_failed, succeeded_at)
      values (${name}, now(), ${tookMs}, ${hasFailed}, case when not ${hasFailed} then now() end)
      on conflict (name) do update set finished_at = excluded.finished_at,
        took_ms = excluded.took_ms, has_failed = excluded.has_failed,
        succeeded_at = coalesce(excluded.succeeded_at, job_run.succeeded_at)`,
  );
