import type postgres from 'postgres';

/**
 * How a row of `queued_task` stands: waiting, running, failed (it is tried again) or dead. One whose
 * lease has passed was abandoned, and is tried again.
 */
export const taskState = (sql: postgres.TransactionSql) => sql`
  case when dead_at is not null then 'dead'
    when started_at is not null and run_at > now() then 'running'
    when attempts > 0 then 'failed'
    else 'waiting' end`;
