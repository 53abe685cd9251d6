import type postgres from 'postgres';

/** zero-cache's way of hearing of changes; sizes in bytes of write-ahead log. */
export type ReplicationSlot = { slot: string; isActive: boolean; lag: number; retained: number };

/** The replication slots of this database. */
export const readReplication = (tx: postgres.TransactionSql): Promise<ReplicationSlot[]> =>
  tx<ReplicationSlot[]>`
    select slot_name slot, active "isActive",
      greatest(pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn), 0)::float8 lag,
      greatest(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn), 0)::float8 retained
    from pg_replication_slots
    where database = current_database() and plugin = 'pgoutput' and restart_lsn is not null`;

/** In seconds: since the last heartbeat of a worker, and for how long the oldest task is due. */
export type QueueHealth = { heartbeatAge: number; oldestDue: number };

/**
 * Reads as the worker. Organizations that have switched a module off are left out: their tasks may
 * rightly wait.
 */
export async function readQueueHealth(tx: postgres.TransactionSql): Promise<QueueHealth> {
  const [row] = await tx<QueueHealth[]>`
    select (select extract(epoch from now() - beat_at)::float8 from heartbeat) "heartbeatAge",
      coalesce((
        select extract(epoch from now() - min(run_at))::float8 from queued_task
        where dead_at is null and run_at <= now() and not exists (
          select from organization
          where id = queued_task.organization_id and jsonb_array_length(disabled_modules) > 0)
      ), 0) "oldestDue"`;
  if (!row) throw new Error('A query without conditions gave no row.');
  return row;
}

/** When the newest migration that was applied had been written, in milliseconds since the epoch. */
export async function readMigrated(tx: postgres.TransactionSql): Promise<number> {
  const [row] = await tx<{ at: number }[]>`
    select coalesce(max(created_at), 0)::float8 at from drizzle.__drizzle_migrations`;
  return row?.at ?? 0;
}
