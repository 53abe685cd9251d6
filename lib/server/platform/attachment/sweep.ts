import type postgres from 'postgres';
import { asWorker } from '@/lib/server/core/identity';
import type { Storage } from '@/lib/server/core/storage/storage';

/** So long a file may wait to be sent. */
const pendingHours = 24;
/** Files that one transaction removes. */
const batchSize = 200;

/** Forgets the files that nobody sent within a day; their content is discarded with them. */
export async function sweepPending(sql: postgres.Sql): Promise<number> {
  const rows = await asWorker(
    sql,
    (transaction) => transaction`
      delete from attachment
      where subject_id is null and created_at < now() - make_interval(hours => ${pendingHours})`,
  );
  return rows.count;
}

/** Removes the content of files that have no row any more. What the storage keeps for now is tried again. */
export async function removeDiscarded(sql: postgres.Sql, storage: Storage): Promise<number> {
  let removed = 0;
  for (;;) {
    const count = await asWorker(sql, (transaction) => removeBatch(transaction, storage));
    removed += count;
    if (count < batchSize) return removed;
  }
}

async function removeBatch(sql: postgres.TransactionSql, storage: Storage): Promise<number> {
  const rows = await sql<{ key: string }[]>`
    delete from discarded_file where storage_key in (
      select storage_key from discarded_file order by discarded_at limit ${batchSize})
    returning storage_key "key"`;
  // One that fails takes the whole batch back.
  for (const { key } of rows) await storage.remove(key);
  return rows.length;
}
