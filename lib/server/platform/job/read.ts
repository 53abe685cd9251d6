import type postgres from 'postgres';
import type { JobSchedule } from '@/lib/server/core/jobs/job';
import { asWorkerInTime } from '@/lib/server/core/identity';
import { taskState } from '@/lib/server/core/queue/task-state';
import type { TopicHandler } from '@/lib/server/core/queue/topic';
import type { Tenant } from '@/lib/server/platform/session/tenant';
import type { TaskState } from '@/zero/platform/job/values';

/** What the modules say of their topics and scheduled jobs. */
export type JobOverview = {
  topics: readonly Pick<TopicHandler, 'topic' | 'label' | 'shows'>[];
  jobs: readonly { name: string; label: string; schedule: JobSchedule }[];
};

/** The organization's tasks of one topic. Times are in milliseconds since the epoch. */
export type QueueRow = Record<TaskState, number> & {
  topic: string;
  label: string;
  /** Since when the oldest waits that is due. */
  oldestDueAt: number | null;
};

export type TaskRow = {
  id: string;
  topic: string;
  label: string;
  state: TaskState;
  attempts: number;
  createdAt: number;
  /** When the next attempt is due, or when the one under way counts as abandoned. */
  runAt: number;
  deadAt: number | null;
  /** Why the last attempt failed, in words for an admin. */
  reason: string | null;
  requestId: string | null;
  /** What of the payload the topic shows. */
  payload: Readonly<Record<string, unknown>>;
};

/** A scheduled job of the whole desk: whether it runs, and nothing of whom it ran for. */
export type ScheduleRow = {
  name: string;
  label: string;
  schedule: JobSchedule;
  isRunning: boolean;
  nextAt: number | null;
  lastAt: number | null;
  tookMs: number | null;
  hasFailed: boolean;
};

export type TaskFilter = {
  topic: readonly string[];
  state: readonly TaskState[];
  /** The id of a task, or of the request that caused it; empty for all. */
  text: string;
};

type Place = Pick<Tenant, 'sql' | 'organizationId'>;

/** The organization's tasks, counted by topic and state. */
export async function readQueues(
  { sql, organizationId }: Place,
  { topics }: JobOverview,
): Promise<QueueRow[]> {
  const rows = await sql<Omit<QueueRow, 'label'>[]>`
    select topic,
      count(*) filter (where state = 'waiting')::int waiting,
      count(*) filter (where state = 'running')::int running,
      count(*) filter (where state = 'failed')::int failed,
      count(*) filter (where state = 'dead')::int dead,
      (extract(epoch from min(run_at)
        filter (where state in ('waiting', 'failed') and run_at <= now())) * 1000)::float8 "oldestDueAt"
    from (
      select topic, run_at, ${taskState(sql)} state from queued_task
      where organization_id = ${organizationId}
    ) task
    group by topic order by topic`;
  return rows.map((row) => ({ ...row, label: labelOf(topics, row.topic) }));
}

/** The organization's tasks that match, newest first, at most `limit`. */
export async function readTasks(
  { sql, organizationId }: Place,
  { topics }: JobOverview,
  { topic, state, text }: TaskFilter,
  limit: number,
): Promise<TaskRow[]> {
  type Found = Omit<TaskRow, 'label' | 'payload'> & { payload: unknown };
  const rows = await sql<Found[]>`
    select id, topic, ${taskState(sql)} state, attempts,
      (extract(epoch from created_at) * 1000)::float8 "createdAt",
      (extract(epoch from run_at) * 1000)::float8 "runAt",
      (extract(epoch from dead_at) * 1000)::float8 "deadAt",
      last_reason reason, request_id "requestId", payload::text payload
    from queued_task
    where organization_id = ${organizationId}
      ${topic.length > 0 ? sql`and topic in ${sql(topic)}` : sql``}
      ${state.length > 0 ? sql`and ${taskState(sql)} in ${sql(state)}` : sql``}
      ${text ? sql`and ${text} in (id::text, request_id)` : sql``}
    order by created_at desc, id desc limit ${limit}`;
  return rows.map((row) => ({
    ...row,
    label: labelOf(topics, row.topic),
    payload: shownOf(topics, row.topic, row.payload),
  }));
}

const labelOf = (topics: JobOverview['topics'], topic: string) =>
  topics.find((each) => each.topic === topic)?.label ?? topic;

/** What of a payload its topic shows; of a topic that says nothing, nothing. */
function shownOf(topics: JobOverview['topics'], topic: string, payload: unknown) {
  const { shows = [] } = topics.find((each) => each.topic === topic) ?? {};
  const fields: unknown = typeof payload === 'string' ? JSON.parse(payload) : payload;
  if (typeof fields !== 'object' || fields === null) return {};
  return Object.fromEntries(Object.entries(fields).filter(([name]) => shows.includes(name)));
}

/** When the desk's scheduled jobs last ran and run next. They belong to no organization. */
export async function readSchedule(
  sql: postgres.Sql,
  { jobs }: JobOverview,
): Promise<ScheduleRow[]> {
  type Found = Omit<ScheduleRow, 'label' | 'schedule'>;
  const found = await asWorkerInTime(
    sql,
    (tx) => tx<Found[]>`
      select name, coalesce(task.started_at is not null and task.run_at > now(), false) "isRunning",
        case when task.started_at is null
          then (extract(epoch from task.run_at) * 1000)::float8 end "nextAt",
        (extract(epoch from job_run.finished_at) * 1000)::float8 "lastAt",
        job_run.took_ms "tookMs", coalesce(job_run.has_failed, false) "hasFailed"
      from unnest(${jobs.map(({ name }) => name)}::text[]) name
      left join job_run using (name)
      left join lateral (
        select run_at, started_at from queued_task
        where topic = name and organization_id is null and dead_at is null
        order by run_at limit 1
      ) task on true`,
  );
  return jobs.flatMap((job) => {
    const row = found.find(({ name }) => name === job.name);
    return row ? [{ ...row, ...job }] : [];
  });
}
