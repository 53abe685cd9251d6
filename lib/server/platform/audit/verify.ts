import type postgres from 'postgres';
import { contentHash, firstHash, type HashedContent, sealHash } from './canonical';
import { asWorker } from '@/lib/server/core/identity';

/** An entry that is not in the chain by then tells that nobody seals. */
const unsealedLimitMs = 10 * 60_000;
const pageSize = 1_000;

export type Fault = {
  kind: 'altered' | 'missing' | 'reordered' | 'inserted' | 'unsealed' | 'cut';
  /** Where in the chain; null outside of it. */
  position: number | null;
  entryId: string | null;
  /** One line for a person. */
  words: string;
};

/** A place in an organization's chain: keep it elsewhere, and ask later whether it is still there. */
export type Tip = { position: number; hash: string };

export type ChainResult = {
  sealed: number;
  unsealed: number;
  tip: Tip | undefined;
  /** The first thing that is wrong, in the order of the chain. */
  fault: Fault | undefined;
};

type Entry = HashedContent & { contentHash: string };
type Link = { position: number; hash: string; entryId: string; entry: Entry | null };

/**
 * Recomputes every content hash and the whole chain of an organization's audit log, in one snapshot.
 * @param kept a tip from earlier: without one, entries cut off at the end together with their seals
 *   leave no trace
 */
export function verify(
  sql: postgres.Sql,
  organizationId: string,
  kept?: Tip,
): Promise<ChainResult> {
  const walk = async (transaction: postgres.TransactionSql): Promise<ChainResult> => {
    const chain = await walkChain(transaction, organizationId, kept);
    const open = await findUnsealed(transaction, organizationId, chain.last);
    return {
      sealed: chain.tip?.position ?? 0,
      unsealed: open.count,
      tip: chain.tip,
      fault: chain.fault ?? open.fault,
    };
  };
  return asWorker(sql, walk, 'repeatable read');
}

type Walk = { tip: Tip | undefined; last: Entry | undefined; fault: Fault | undefined };

async function walkChain(
  sql: postgres.TransactionSql,
  organizationId: string,
  kept: Tip | undefined,
): Promise<Walk> {
  let tip: Tip | undefined;
  let last: Entry | undefined;
  let isKept = kept === undefined;
  for (;;) {
    const links = await linksAfter(sql, organizationId, tip?.position ?? 0);
    for (const link of links) {
      const fault = await faultOf(sql, organizationId, link, tip, last);
      if (fault) return { tip, last, fault };
      isKept ||= link.position === kept?.position && link.hash === kept.hash;
      tip = { position: link.position, hash: link.hash };
      last = link.entry ?? undefined;
    }
    if (links.length < pageSize) break;
  }
  if (isKept) return { tip, last, fault: undefined };
  const words = `the chain does not hold the kept tip ${kept?.position}:${kept?.hash}: its end was cut off or written anew`;
  return {
    tip,
    last,
    fault: { kind: 'cut', position: kept?.position ?? null, entryId: null, words },
  };
}

async function faultOf(
  sql: postgres.TransactionSql,
  organizationId: string,
  { position, hash, entryId, entry }: Link,
  tip: Tip | undefined,
  last: Entry | undefined,
): Promise<Fault | undefined> {
  const expected = (tip?.position ?? 0) + 1;
  const at = { position, entryId };
  if (position !== expected) {
    const words = `seal ${expected} is missing: the chain goes on with ${position}`;
    return { kind: 'missing', position: expected, entryId: null, words };
  }
  if (!entry) return { kind: 'missing', ...at, words: `entry ${entryId} is missing` };
  if (isAltered(entry)) {
    return { kind: 'altered', ...at, words: `entry ${entryId} was altered` };
  }
  const previous = tip?.hash ?? firstHash;
  if (sealHash(previous, entry.contentHash) !== hash) {
    if (await isElsewhere(sql, organizationId, previous, hash)) {
      const words = `entry ${entryId} stands where another one was sealed`;
      return { kind: 'reordered', ...at, words };
    }
    return { kind: 'altered', ...at, words: `entry ${entryId} is not what was sealed` };
  }
  if (last && !isAfter(entry, last)) {
    return { kind: 'reordered', ...at, words: `entry ${entryId} is older than the one before it` };
  }
  return undefined;
}

/** Whether some other entry is the one that this seal was made for. */
async function isElsewhere(
  sql: postgres.TransactionSql,
  organizationId: string,
  previous: string,
  hash: string,
): Promise<boolean> {
  const rows = await sql`
    select 1 from audit_entry where organization_id = ${organizationId}
      and encode(sha256(convert_to(${previous}::text || content_hash, 'UTF8')), 'hex') = ${hash}`;
  return rows.length > 0;
}

const isAltered = ({ contentHash: kept, ...content }: Entry) => contentHash(content) !== kept;

const isAfter = (entry: Entry, other: Entry) =>
  entry.createdAt > other.createdAt || (entry.createdAt === other.createdAt && entry.id > other.id);

async function findUnsealed(
  sql: postgres.TransactionSql,
  organizationId: string,
  last: Entry | undefined,
): Promise<{ count: number; fault: Fault | undefined }> {
  const entries = await sql<Entry[]>`
    select ${entryColumns(sql)} from audit_entry e
    where e.organization_id = ${organizationId}
      and not exists (select from audit_seal s where s.entry_id = e.id)
    order by e.created_at, e.id`;
  const fault = entries.map((entry) => openFault(entry, last)).find((found) => found);
  return { count: entries.length, fault };
}

function openFault(entry: Entry, last: Entry | undefined): Fault | undefined {
  const at = { position: null, entryId: entry.id };
  if (isAltered(entry)) {
    return { kind: 'altered', ...at, words: `entry ${entry.id}, not yet sealed, was altered` };
  }
  if (last && !isAfter(entry, last)) {
    return { kind: 'inserted', ...at, words: `entry ${entry.id} was inserted behind the chain` };
  }
  if (Date.now() - entry.createdAt > unsealedLimitMs) {
    const since = new Date(entry.createdAt).toISOString();
    return { kind: 'unsealed', ...at, words: `entry ${entry.id} is unsealed since ${since}` };
  }
  return undefined;
}

function linksAfter(sql: postgres.TransactionSql, organizationId: string, position: number) {
  return sql<Link[]>`
    select s.position::float8, s.hash, s.entry_id as "entryId",
      (select to_jsonb(found) from (select ${entryColumns(sql)}) found where e.id is not null) as entry
    from audit_seal s
    left join audit_entry e on e.id = s.entry_id and e.organization_id = s.organization_id
    where s.organization_id = ${organizationId} and s.position > ${position}
    order by s.position limit ${pageSize}`;
}

const entryColumns = (sql: postgres.TransactionSql) => sql`
  e.id, e.organization_id as "organizationId", e.actor_type as "actorType",
  e.actor_id as "actorId", e.action, e.outcome, e.subject_type as "subjectType",
  e.subject_id as "subjectId", e.before, e.after, e.reason, e.request_id as "requestId",
  e.address, (extract(epoch from e.created_at) * 1000)::float8 as "createdAt",
  e.content_hash as "contentHash"`;
