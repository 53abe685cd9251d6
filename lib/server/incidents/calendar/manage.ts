import { withTenant } from '@/lib/server/platform/session/tenant';
import { newId } from '@/zero/core/ids';
import { hashOfSecret, newSecret } from './secret';

const json = (body: object) => Response.json(body, { headers: { 'cache-control': 'no-store' } });

/** The path of a new feed: the only place that has its secret. */
export type CreatedFeed = { path: string };

/** Makes the caller a calendar address; the one that they had before ends at once. */
export const answerCreateFeed = (request: Request, slug: string): Promise<Response> =>
  withTenant(request, slug, 'schedule.read', async ({ sql, organizationId, actor }) => {
    const secret = newSecret();
    await sql`
      insert into calendar_feed (id, organization_id, member_id, hash)
      values (${newId()}, ${organizationId}, ${actor.id}, ${hashOfSecret(secret) ?? null})
      on conflict (member_id) do update set hash = excluded.hash, created_at = now()`;
    return json({ path: `/api/calendar/${secret}.ics` } satisfies CreatedFeed);
  });

/** Ends the caller's calendar address. */
export const answerRemoveFeed = (request: Request, slug: string): Promise<Response> =>
  withTenant(request, slug, 'schedule.read', async ({ sql, actor }) => {
    await sql`delete from calendar_feed where member_id = ${actor.id}`;
    return json({});
  });
