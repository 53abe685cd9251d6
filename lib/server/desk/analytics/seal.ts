import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type postgres from 'postgres';
import type { TicketMetrics } from '@/zero/desk/analytics/fact';
import { ticketMetricsOf } from '@/zero/desk/analytics/fact-of';
import {
  type SegmentEntry,
  type SegmentGroup,
  segmentGroups,
} from '@/zero/desk/analytics/manifest';
import { encodeSegment } from '@/zero/desk/analytics/segment/encode';
import { segmentFormat } from '@/zero/desk/analytics/segment/layout';
import { asWorkerOf } from '@/lib/server/core/identity';
import { readHistories } from './read-histories';
import { readBusinessSeconds } from './schedules';

/** Histories read at once: their messages and events stay some ten megabytes. */
const batchSize = 2_000;

const compress = promisify(brotliCompress);

/**
 * Reads a month of an organization again and writes its segment, in place of the one before and of that
 * month's part of the delta. Where the same rows change meanwhile, Postgres refuses and the next run does
 * it.
 */
export async function sealMonth(
  sql: postgres.Sql,
  organizationId: string,
  month: string,
): Promise<void> {
  await asWorkerOf(
    sql,
    organizationId,
    async (tx) => {
      const facts = await readMonth(tx, organizationId, month);
      const entries = facts.length > 0 ? await store(tx, organizationId, month, facts) : [];
      await tx`
      delete from fact_stale
      where organization_id = ${organizationId} and ticket_id is null and month = ${month}`;
      await tx`
      delete from ticket_fact where organization_id = ${organizationId} and month = ${month}`;
      await replaceEntries(tx, organizationId, month, entries);
    },
    'repeatable read',
  );
}

async function readMonth(tx: postgres.TransactionSql, organizationId: string, month: string) {
  const business = await readBusinessSeconds(tx, organizationId);
  const ids = await tx<{ id: string }[]>`
    select id from ticket
    where organization_id = ${organizationId}
      and created_at >= (${month} || '-01')::timestamp at time zone 'UTC'
      and created_at < ((${month} || '-01')::timestamp + interval '1 month') at time zone 'UTC'
    order by number`;
  const facts: TicketMetrics[] = [];
  for (let from = 0; from < ids.length; from += batchSize) {
    const batch = ids.slice(from, from + batchSize).map(({ id }) => id);
    for (const { history } of await readHistories(tx, batch))
      facts.push(ticketMetricsOf(history, business));
  }
  return facts;
}

async function store(
  tx: postgres.TransactionSql,
  organizationId: string,
  month: string,
  facts: TicketMetrics[],
): Promise<SegmentEntry[]> {
  const files = encodeSegment(facts);
  const keep = async (group: SegmentGroup): Promise<SegmentEntry> => {
    const file = files[group];
    const hash = createHash('sha256').update(file).digest('hex');
    const body = await compress(file, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: file.length,
      },
    });
    await tx`
      insert into analytics_segment (organization_id, hash, body)
      values (${organizationId}, ${hash}, ${body})
      on conflict (organization_id, hash) do update set body = excluded.body, left_at = null`;
    return { month, group, hash, rows: facts.length, bytes: body.length, format: segmentFormat };
  };
  return await Promise.all(segmentGroups.map(keep));
}

async function replaceEntries(
  tx: postgres.TransactionSql,
  organizationId: string,
  month: string,
  entries: SegmentEntry[],
) {
  const [manifest] = await tx<{ segments: SegmentEntry[] }[]>`
    select segments from analytics_manifest where organization_id = ${organizationId} for update`;
  const others = (manifest?.segments ?? []).filter((entry) => entry.month !== month);
  const segments = [...others, ...entries].sort((a, b) =>
    a.month < b.month ? 1 : a.month > b.month ? -1 : a.group < b.group ? -1 : 1,
  );
  const [left] = await tx<{ pending: number }[]>`
    select count(*)::int pending from ticket t
    where t.organization_id = ${organizationId}
      and to_char(t.created_at at time zone 'UTC', 'YYYY-MM') = any(
        select s.month from fact_stale s
        where s.organization_id = ${organizationId} and s.ticket_id is null)`;
  await tx`
    insert into analytics_manifest (id, organization_id, segments, pending, sealed_at)
    values (${organizationId}, ${organizationId}, ${tx.json(segments)}, ${left?.pending ?? 0}, now())
    on conflict (id) do update set segments = excluded.segments, pending = excluded.pending,
      sealed_at = excluded.sealed_at`;
}
