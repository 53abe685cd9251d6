import type postgres from 'postgres';
import type { TicketMetrics } from '@/zero/desk/analytics/fact';
import { ticketMetricsOf } from '@/zero/desk/analytics/fact-of';
import { asWorkerOf } from '@/lib/server/core/identity';
import { readHistories } from './read-histories';
import { readBusinessSeconds } from './schedules';
import { tombstone } from './tombstone';

/** Notes of stale tickets read at once. */
const batchSize = 500;

type Note = { id: string; ticketId: string; month: string | null; number: number | null };
type Row = { ticketId: string; month: string; fact: TicketMetrics };

type Stale = { notes: Note[]; rows: Row[]; hasMore: boolean };

/**
 * Brings the delta up to date with the tickets that were noted as stale, a batch of them.
 * @returns whether there may be more
 */
export async function refreshDelta(sql: postgres.Sql, organizationId: string): Promise<boolean> {
  return await asWorkerOf(sql, organizationId, async (tx) => {
    const { notes, rows, hasMore } = await readStale(tx, organizationId);
    if (notes.length === 0) return false;
    await writeDelta(tx, organizationId, rows);
    await tx`delete from fact_stale where id = any(${notes.map(({ id }) => id)})`;
    return hasMore;
  });
}

/** The facts, as they are now, of the tickets that were noted as stale, a batch of them. The transaction is inside the organization. */
export async function readStale(
  tx: postgres.TransactionSql,
  organizationId: string,
): Promise<Stale> {
  const notes = await tx<Note[]>`
    select id, ticket_id "ticketId", month, number from fact_stale
    where organization_id = ${organizationId} and ticket_id is not null
    order by id limit ${batchSize}`;
  if (notes.length === 0) return { notes: [], rows: [], hasMore: false };
  const business = await readBusinessSeconds(tx, organizationId);
  const ticketIds = [...new Set(notes.map(({ ticketId }) => ticketId))];
  const rows: Row[] = (await readHistories(tx, ticketIds)).map(({ ticketId, month, history }) => ({
    ticketId,
    month,
    fact: ticketMetricsOf(history, business),
  }));
  const found = new Set(rows.map(({ ticketId }) => ticketId));
  for (const { ticketId, month, number } of notes) {
    if (month === null || number === null || found.has(ticketId)) continue;
    found.add(ticketId);
    rows.push({ ticketId, month, fact: tombstone(number) });
  }
  return { notes: [...notes], rows, hasMore: notes.length === batchSize };
}

async function writeDelta(tx: postgres.TransactionSql, organizationId: string, rows: Row[]) {
  if (rows.length === 0) return;
  await tx`
    insert into ticket_fact (id, organization_id, number, month, is_deleted, fact, changed_at)
    select r.id, ${organizationId}, r.number, r.month, r.deleted, r.fact, now()
    from jsonb_to_recordset(${tx.json(
      rows.map(({ ticketId, month, fact }) => ({
        id: ticketId,
        number: fact.number,
        month,
        deleted: fact.isDeleted,
        fact,
      })),
    )}::jsonb) as r (id uuid, number int, month text, deleted boolean, fact jsonb)
    on conflict (id) do update set month = excluded.month, is_deleted = excluded.is_deleted,
      fact = excluded.fact, changed_at = excluded.changed_at
    where ticket_fact.fact <> excluded.fact`;
}
