import { z } from 'zod';
import { newId } from '@/zero/core/ids';
import { readJsonBody } from '@/lib/server/core/body';
import { problem } from '@/lib/server/core/problem';
import { withTenant } from '@/lib/server/platform/session/tenant';
import { pushKeys } from './keys';
import { subscriptionSchema } from './subscription';

/** Browsers of one person in one organization; the oldest makes room. */
const mostBrowsers = 10;

/** The key that a browser subscribes with. */
export function answerKey(request: Request, slug: string): Promise<Response> {
  return withTenant(request, slug, 'preference.change', () =>
    Promise.resolve(Response.json({ publicKey: pushKeys().publicKey })),
  );
}

/** Notes the browser that asks as one to tell. */
export function subscribe(request: Request, slug: string): Promise<Response> {
  return withTenant(request, slug, 'preference.change', async ({ sql, actor }) => {
    const read = subscriptionSchema.safeParse(await readJsonBody(request));
    if (!read.success) return problem(400, 'This browser’s push service is not supported.');
    const { endpoint, keys } = read.data;
    await sql`
      insert into push_subscription (id, organization_id, member_id, endpoint, p256dh, auth)
      values (${newId()}, ${actor.organizationId}, ${actor.id}, ${endpoint}, ${keys.p256dh}, ${keys.auth})
      on conflict (member_id, endpoint) do update set p256dh = excluded.p256dh, auth = excluded.auth`;
    await sql`
      delete from push_subscription where member_id = ${actor.id} and id not in (
        select id from push_subscription where member_id = ${actor.id}
        order by created_at desc, id desc limit ${mostBrowsers})`;
    return new Response(null, { status: 204 });
  });
}

/** Forgets a browser of the member's own; one that is not known is forgotten already. */
export function unsubscribe(request: Request, slug: string): Promise<Response> {
  return withTenant(request, slug, 'preference.change', async ({ sql, actor }) => {
    const read = z.object({ endpoint: z.string() }).safeParse(await readJsonBody(request));
    if (!read.success) return problem(400, 'This names no browser.');
    await sql`
      delete from push_subscription
      where member_id = ${actor.id} and endpoint = ${read.data.endpoint}`;
    return new Response(null, { status: 204 });
  });
}
