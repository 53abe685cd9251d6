import type postgres from 'postgres';
import { asWorker } from '@/lib/server/core/identity';
import { firstHash, sealHash } from './canonical';

/** By so much the clocks of our servers and of Postgres may differ. */
const graceSeconds = 10;
/** Most entries that one transaction seals. */
const batchSize = 2_000;

/** The organizations that have an audit log, found by the index without reading it. */
export async function organizationsWithEntries(sql: postgres.Sql): Promise<string[]> {
  const rows = await asWorker(
    sql,
    (transaction) => transaction<{ id: string }[]>`
      with recursive found (id) as (
        (select organization_id from audit_entry order by 1 limit 1)
        union all
        select (select organization_id from audit_entry
          where organization_id > found.id order by 1 limit 1)
        from found where found.id is not null
      )
      select id from found where id is not null`,
  );
  return rows.map(({ id }) => id);
}

/**
 * Adds an organization's settled entries to its chain, in order of time and id. Writers wait for
 * nothing; only one sealer of an organization works at a time, another one does nothing.
 * @returns how many were sealed
 */
export async function seal(sql: postgres.Sql, organizationId: string): Promise<number> {
  let total = 0;
  for (;;) {
    const count = await asWorker(sql, (transaction) => sealBatch(transaction, organizationId));
    total += count;
    if (count < batchSize) return total;
  }
}

async function sealBatch(sql: postgres.TransactionSql, organizationId: string): Promise<number> {
  const [lock] = await sql<{ held: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtext('audit.seal'), hashtext(${organizationId})) as held`;
  if (!lock?.held) return 0;
  const tip = await tipOf(sql, organizationId);
  const entries = await openEntries(sql, organizationId, tip);
  let position = tip?.position ?? 0;
  let hash = tip?.hash ?? firstHash;
  const seals = entries.map(({ id, contentHash }) => {
    position += 1;
    hash = sealHash(hash, contentHash);
    return { organization_id: organizationId, position, entry_id: id, hash };
  });
  if (seals.length > 0) await sql`insert into audit_seal ${sql(seals)}`;
  return seals.length;
}

type SealedTip = { position: number; hash: string; entryId: string; at: string };

async function tipOf(
  sql: postgres.TransactionSql,
  organizationId: string,
): Promise<SealedTip | undefined> {
  const [tip] = await sql<(Omit<SealedTip, 'at'> & { at: string | null })[]>`
    select s.position::float8, s.hash, s.entry_id as "entryId",
      (select e.created_at::text from audit_entry e where e.id = s.entry_id) as at
    from audit_seal s where s.organization_id = ${organizationId}
    order by s.position desc limit 1`;
  if (!tip) return undefined;
  const { at } = tip;
  if (at === null) throw new Error(`The last sealed entry of ${organizationId} is gone`);
  return { ...tip, at };
}

/**
 * What comes after the chain's tip and will get no older neighbour any more: nothing younger than the
 * oldest transaction of this login that is still under way, since that may yet commit an entry.
 */
function openEntries(
  sql: postgres.TransactionSql,
  organizationId: string,
  tip: SealedTip | undefined,
) {
  return sql<{ id: string; contentHash: string }[]>`
    with horizon as (
      select least(now(), min(xact_start)) - make_interval(secs => ${graceSeconds}) as at
      from pg_stat_activity
      where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
    )
    select e.id, e.content_hash as "contentHash" from audit_entry e
    where e.organization_id = ${organizationId}
      and e.created_at < (select at from horizon)
      ${tip ? sql`and (e.created_at, e.id) > (${tip.at}::text::timestamptz, ${tip.entryId})` : sql``}
    order by e.created_at, e.id limit ${batchSize}`;
}
