import type postgres from 'postgres';
import { errorFields, log } from '../log';
import { asWorkerInTime } from '../identity';
import { taskState } from '../queue/task-state';
import { readQueueHealth, readReplication } from '../health/read';
import { beforeReading, counter, gauge, histogram } from './registry';

/** Attempts at tasks of the queue. What delivers, like webhooks, is counted by its topic. */
export const taskSeconds = histogram({
  name: 'opsdesk_queue_task_duration_seconds',
  help: 'Time of an attempt at a task, in seconds, by topic and how it ended.',
  labelNames: ['topic', 'outcome'],
  buckets: [0.005, 0.025, 0.1, 0.5, 1, 5, 15, 60, 300],
});

const tasks = gauge({
  name: 'opsdesk_queue_tasks',
  help: 'Tasks in the queue, by topic and state.',
  labelNames: ['topic', 'state'],
});
const oldestDue = gauge({
  name: 'opsdesk_queue_oldest_due_seconds',
  help: 'For how long the oldest task is due, by topic.',
  labelNames: ['topic'],
});
const lastSuccess = gauge({
  name: 'opsdesk_job_last_success_timestamp_seconds',
  help: 'When a recurring job last succeeded, in seconds since the epoch.',
  labelNames: ['job'],
});
const jobFailed = gauge({
  name: 'opsdesk_job_failed',
  help: 'Whether a recurring job failed the last time.',
  labelNames: ['job'],
});
const heartbeatAge = gauge({
  name: 'opsdesk_worker_heartbeat_age_seconds',
  help: 'Since when no worker has written its heartbeat.',
});
const slotLag = gauge({
  name: 'opsdesk_replication_slot_lag_bytes',
  help: 'Write-ahead log that zero-cache has not confirmed yet.',
  labelNames: ['slot'],
});
const slotRetained = gauge({
  name: 'opsdesk_replication_slot_retained_wal_bytes',
  help: 'Write-ahead log that Postgres keeps for zero-cache.',
  labelNames: ['slot'],
});
const slotActive = gauge({
  name: 'opsdesk_replication_slot_active',
  help: 'Whether zero-cache is connected to its replication slot.',
  labelNames: ['slot'],
});
const readFailures = counter({
  name: 'opsdesk_metrics_read_failures_total',
  help: 'Readings of metrics for which the database did not answer.',
});

/** What one module has to say of its rows whenever the metrics are read. */
export type ModuleGauge = {
  name: `opsdesk_${string}`;
  help: string;
  /** What tells its values apart: a few known words, never a tenant. */
  label?: string;
  read: (tx: postgres.TransactionSql) => Promise<readonly { label?: string; value: number }[]>;
};

/** Serves what the database says of queue, jobs, replication and the modules' own rows. */
export function observeDatabase(sql: postgres.Sql, moduleGauges: readonly ModuleGauge[]): void {
  const own = moduleGauges.map(({ name, help, label, read }) => ({
    read,
    label,
    gauge: gauge({ name, help, labelNames: label ? [label] : [] }),
  }));
  beforeReading(async () => {
    const all = [tasks, oldestDue, lastSuccess, jobFailed, slotLag, slotRetained, slotActive];
    for (const each of [...all, ...own.map((one) => one.gauge)]) each.reset();
    try {
      await asWorkerInTime(sql, async (tx) => {
        await readTasks(tx);
        await readJobs(tx);
        heartbeatAge.set((await readQueueHealth(tx)).heartbeatAge);
        for (const { slot, isActive, lag, retained } of await readReplication(tx)) {
          slotLag.set({ slot }, lag);
          slotRetained.set({ slot }, retained);
          slotActive.set({ slot }, isActive ? 1 : 0);
        }
        for (const { read, label, gauge: target } of own) {
          for (const { label: word, value } of await read(tx)) {
            if (label && word !== undefined) target.set({ [label]: word }, value);
            else target.set(value);
          }
        }
      });
    } catch (error) {
      readFailures.inc();
      log('warn', 'metrics.database_silent', errorFields(error));
    }
  });
}

async function readTasks(tx: postgres.TransactionSql) {
  const rows = await tx<{ topic: string; state: string; count: number; age: number | null }[]>`
    select topic, state, count(*)::int count,
      (extract(epoch from now() - min(run_at)
        filter (where state in ('waiting', 'failed') and run_at <= now())))::float8 age
    from (
      select topic, run_at, ${taskState(tx)} state from queued_task
    ) task
    group by topic, state`;
  const ages = new Map<string, number>();
  for (const { topic, state, count, age } of rows) {
    tasks.set({ topic, state }, count);
    ages.set(topic, Math.max(ages.get(topic) ?? 0, age ?? 0));
  }
  for (const [topic, age] of ages) oldestDue.set({ topic }, age);
}

async function readJobs(tx: postgres.TransactionSql) {
  const rows = await tx<{ job: string; hasFailed: boolean; succeededAt: number | null }[]>`
    select name job, has_failed "hasFailed",
      (extract(epoch from succeeded_at))::float8 "succeededAt" from job_run`;
  for (const { job, hasFailed, succeededAt } of rows) {
    jobFailed.set({ job }, hasFailed ? 1 : 0);
    if (succeededAt !== null) lastSuccess.set({ job }, Math.round(succeededAt));
  }
}
