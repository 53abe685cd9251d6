import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type postgres from 'postgres';
import { AnalyticsStore } from '@/zero/desk/analytics/engine/store';
import type { TicketMetrics } from '@/zero/desk/analytics/fact';
import type { SegmentEntry } from '@/zero/desk/analytics/manifest';

const decompress = promisify(brotliDecompress);

/** A ticket's facts with the month that holds it. */
export type DeltaRow = { month: string; fact: TicketMetrics };

/** A segment is not there, or not what its address says. */
export class BrokenSegment extends Error {}

type Wanted = {
  organizationId: string;
  /** Which months of creation (`YYYY-MM`), where not all. */
  months?: readonly string[];
  /** What overrules the delta's own rows. */
  pending?: readonly DeltaRow[];
};

/**
 * What a browser holds: the manifest's segments and the delta over them.
 * @throws BrokenSegment
 * @throws UnknownFormat for a segment of another version
 */
export async function loadTicketFacts(
  sql: postgres.ISql,
  { organizationId, months, pending = [] }: Wanted,
): Promise<AnalyticsStore> {
  const store = new AnalyticsStore();
  const isWanted = ({ month }: { month: string }) => months?.includes(month) ?? true;
  const [manifest] = await sql<{ segments: SegmentEntry[] }[]>`
    select segments from analytics_manifest where organization_id = ${organizationId}`;
  const segments = (manifest?.segments ?? [])
    .filter(isWanted)
    .toSorted((a, b) => (a.group < b.group ? -1 : 1));
  for (const { month, group, hash } of segments) {
    store.put({ month, group, hash, file: await readSegment(sql, organizationId, hash) });
  }
  const delta = await sql<DeltaRow[]>`
    select month, fact from ticket_fact where organization_id = ${organizationId}`;
  const rows = new Map([...delta, ...pending].map((row) => [row.fact.number, row]));
  store.putDelta([...rows.values()].filter(isWanted));
  return store;
}

async function readSegment(sql: postgres.ISql, organizationId: string, hash: string) {
  const [row] = await sql<{ body: Buffer }[]>`
    select body from analytics_segment where organization_id = ${organizationId} and hash = ${hash}`;
  if (!row) throw new BrokenSegment(`The segment ${hash} is missing`);
  const file = await decompress(row.body).catch(() => undefined);
  if (!file || createHash('sha256').update(file).digest('hex') !== hash) {
    throw new BrokenSegment(`The segment ${hash} is not what it was`);
  }
  return file;
}
