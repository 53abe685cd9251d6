import type { SegmentEntry } from '@/zero/desk/analytics/manifest';
import { type Asker, inTenant } from '@/lib/server/core/tenant';

/** The segments of the asker's organization; undefined for whoever may not, and before there are any. */
export async function readManifest(asker: Asker): Promise<readonly SegmentEntry[] | undefined> {
  return await inTenant(asker, 'analytics.read', async ({ sql }) => {
    const [row] = await sql<{ segments: SegmentEntry[] }[]>`
      select segments from analytics_manifest where organization_id = ${asker.organizationId}`;
    return row?.segments;
  });
}
