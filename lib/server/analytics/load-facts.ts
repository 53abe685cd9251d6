import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type postgres from 'postgres';
import { FactStore } from '@/zero/analytics/engine/store';
import type { Fact } from '@/zero/analytics/fact';
import type { SegmentEntry } from '@/zero/analytics/manifest';

const decompress = promisify(brotliDecompress);

/** Where to read, and which months of creation (`YYYY-MM`) where not all. */
type Wanted = { organizationId: string; months?: readonly string[] };

/**
 * What a browser holds: the manifest's segments and the delta over them. Throws for a segment that is
 * missing, or that cannot be read; see `readCore`.
 */
export async function loadFacts(
  sql: postgres.ISql,
  { organizationId, months }: Wanted,
): Promise<FactStore> {
  const store = new FactStore();
  const isWanted = (month: string) => months?.includes(month) ?? true;
  const [manifest] = await sql<{ segments: SegmentEntry[] }[]>`
    select segments from analytics_manifest where organization_id = ${organizationId}`;
  const segments = (manifest?.segments ?? [])
    .filter(({ month }) => isWanted(month))
    .sort((a, b) => (a.group < b.group ? -1 : 1));
  for (const { month, group, hash } of segments) {
    const [row] = await sql<{ body: Buffer }[]>`
      select body from analytics_segment where organization_id = ${organizationId} and hash = ${hash}`;
    if (!row) throw new Error(`The segment ${hash} of ${month} is missing`);
    store.put({ month, group, hash, file: await decompress(row.body) });
  }
  const delta = await sql<{ month: string; fact: Fact }[]>`
    select month, fact from ticket_fact
    where organization_id = ${organizationId} order by number`;
  store.putDelta(delta.filter(({ month }) => isWanted(month)));
  return store;
}
