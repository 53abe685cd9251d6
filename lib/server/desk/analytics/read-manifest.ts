import type { SegmentEntry } from '@/zero/desk/analytics/manifest';
import { type Caller, inTenant } from '@/lib/server/platform/session/tenant';

/** The segments of the member's organization; undefined for whoever may not, and before there are any. */
export async function readManifest(caller: Caller): Promise<readonly SegmentEntry[] | undefined> {
  return await inTenant(caller, 'analytics.read', async ({ sql }) => {
    const [row] = await sql<{ segments: SegmentEntry[] }[]>`
      select segments from analytics_manifest where organization_id = ${caller.organizationId}`;
    return row?.segments;
  });
}
