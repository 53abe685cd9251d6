import type postgres from 'postgres';
import { asWorker } from '../identity';
import type { Task, TopicHandler } from './topic';

/** A task that this worker holds. */
export type TakenTask = Task & {
  payload: unknown;
  requestId: string | null;
  traceparent: string | null;
  fairnessKey: string;
};

/** The `fairness_key` of tasks of no organization. */
export const noOrganization = '00000000-0000-0000-0000-000000000000';

/** Which task may be next. */
export type Turn = {
  /** Names the organization that had the turn before. */
  lastKey: string;
  /** Values of the handler's `share` of which this worker does as many tasks as it may. */
  full: readonly string[];
};

/** The organizations that have tasks: each costs one look into the index, however many tasks it has. */
const organizationKeys = (sql: postgres.TransactionSql, topic: string) => sql`
  with recursive organization_key as (
    (select fairness_key from queued_task
     where topic = ${topic} and dead_at is null order by fairness_key limit 1)
    union all
    select (select task.fairness_key from queued_task task
      where task.topic = ${topic} and task.dead_at is null
        and task.fairness_key > organization_key.fairness_key
      order by task.fairness_key limit 1)
    from organization_key where organization_key.fairness_key is not null
  )`;

/** The task that is due longest in the organization whose turn it is, locked. */
const nextTask = (
  sql: postgres.TransactionSql,
  { topic, off, share }: Pick<TopicHandler, 'topic' | 'off' | 'share'>,
  { lastKey, full }: Turn,
) => sql`
  ${organizationKeys(sql, topic)}
  select due.id
  from (
    select fairness_key from organization_key
    where fairness_key is not null and fairness_key not in ${off(sql)}
    order by fairness_key > ${lastKey}::uuid desc, fairness_key
  ) turn
  cross join lateral (
    select id from queued_task
    where topic = ${topic} and dead_at is null and fairness_key = turn.fairness_key
      and run_at <= now()
      ${share && full.length > 0 ? sql`and payload ->> ${share.field} <> all(${[...full]}::text[])` : sql``}
    order by run_at, id limit 1 for update skip locked
  ) due
  limit 1`;

const columns = (sql: postgres.TransactionSql) => sql`
  id, organization_id "organizationId", fairness_key "fairnessKey", payload,
  request_id "requestId", traceparent, created_at "createdAt"`;

/** Removes the next task in the transaction that does it; undefined where none is due. */
export async function removeNext(
  tx: postgres.TransactionSql,
  handler: Pick<TopicHandler, 'topic' | 'off' | 'share'>,
  turn: Turn,
): Promise<TakenTask | undefined> {
  const [task] = await tx<TakenTask[]>`
    delete from queued_task where id = (${nextTask(tx, handler, turn)})
    returning ${columns(tx)}, attempts + 1 attempt`;
  return task;
}

/** Leases the next task to this worker; undefined where none is due. */
export async function leaseNext(
  sql: postgres.Sql,
  handler: Pick<TopicHandler, 'topic' | 'off' | 'leaseSeconds' | 'share'>,
  turn: Turn,
): Promise<TakenTask | undefined> {
  return await asWorker(sql, async (tx) => {
    const [task] = await tx<TakenTask[]>`
      update queued_task
      set attempts = attempts + 1, started_at = now(),
        run_at = now() + make_interval(secs => ${handler.leaseSeconds})
      where id = (${nextTask(tx, handler, turn)})
      returning ${columns(tx)}, attempts attempt`;
    return task;
  });
}

/** Removes a leased task that is done, unless the lease went to another worker meanwhile. */
export async function removeLeased(sql: postgres.Sql, { id, attempt }: Task): Promise<void> {
  await asWorker(
    sql,
    (tx) => tx`delete from queued_task where id = ${id} and attempts = ${attempt}`,
  );
}

type Failure = {
  /** By names and codes, and in words for an admin. */
  error: string;
  reason: string;
  /** Until the next attempt; undefined for a dead letter. */
  waitMs: number | undefined;
};

/** Writes how an attempt failed, unless another worker has made one meanwhile. */
export async function keepFailed(
  sql: postgres.Sql,
  { id, attempt }: Task,
  { error, reason, waitMs }: Failure,
): Promise<void> {
  await asWorker(
    sql,
    (tx) => tx`
      update queued_task set attempts = ${attempt}, started_at = null,
        last_error = ${error}, last_reason = ${reason},
        run_at = now() + make_interval(secs => ${(waitMs ?? 0) / 1_000}),
        dead_at = case when ${waitMs === undefined} then now() end
      where id = ${id} and attempts in (${attempt - 1}, ${attempt}) and dead_at is null`,
  );
}

/** Milliseconds until the next task of a topic that is not due yet; undefined where none waits. */
export async function untilNext(sql: postgres.Sql, topic: string): Promise<number | undefined> {
  return await asWorker(sql, async (tx) => {
    const [row] = await tx<{ waitMs: number | null }[]>`
      ${organizationKeys(tx, topic)}
      select (extract(epoch from min(task.run_at) - now()) * 1000)::float8 "waitMs"
      from organization_key
      cross join lateral (
        select run_at from queued_task
        where topic = ${topic} and dead_at is null
          and fairness_key = organization_key.fairness_key and run_at > now()
        order by run_at limit 1
      ) task`;
    return row?.waitMs ?? undefined;
  });
}

/** Milliseconds until the first task of each topic that has any; 0 and below for what is due. */
export async function untilFirst(sql: postgres.Sql): Promise<Map<string, number>> {
  const rows = await asWorker(
    sql,
    (tx) => tx<{ topic: string; waitMs: number }[]>`
      select topic, (extract(epoch from min(run_at) - now()) * 1000)::float8 "waitMs"
      from queued_task where dead_at is null group by topic`,
  );
  return new Map(rows.map(({ topic, waitMs }) => [topic, waitMs]));
}
