import { notFound, withCaller, withTenant } from '@/lib/server/platform/session/tenant';
import { idSchema } from '@/zero/core/ids';
import { exportSubscribers, listSubscribers, removeSubscriber } from './manage';

const json = (body: object) => Response.json(body, { headers: { 'cache-control': 'no-store' } });

/** Shows who is subscribed to a status page, for who manages it. */
export const answerList = (request: Request, slug: string, statusPageId: string) =>
  withTenant(request, slug, 'statusPage.manage', async (tenant) => {
    const id = idSchema.safeParse(statusPageId).data;
    const state = id && (await listSubscribers(tenant, id));
    return state ? json(state) : notFound();
  });

/** Removes a subscriber's address. */
export const answerRemove = (
  request: Request,
  slug: string,
  given: { statusPageId: string; subscriberId: string },
) =>
  withTenant(request, slug, 'statusPage.manage', async (tenant) => {
    const statusPageId = idSchema.safeParse(given.statusPageId).data;
    const subscriberId = idSchema.safeParse(given.subscriberId).data;
    if (!statusPageId || !subscriberId) return notFound();
    const isRemoved = await removeSubscriber(tenant, { statusPageId, subscriberId });
    return isRemoved ? json({ id: subscriberId }) : notFound();
  });

/** Downloads the subscribers as CSV. */
export const answerExport = (request: Request, slug: string, statusPageId: string) =>
  withCaller(request, slug, 'statusPage.manage', async (caller) => {
    const id = idSchema.safeParse(statusPageId).data;
    return (id && (await exportSubscribers(caller, id))) || notFound();
  });
