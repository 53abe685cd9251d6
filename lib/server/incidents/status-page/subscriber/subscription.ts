import type postgres from 'postgres';
import { asWorkerOf } from '@/lib/server/core/identity';
import type { LinkedPage } from './confirm';
import type { SubscriptionLink } from './links';

/** What a subscriber sees and may change. */
export type Subscription = {
  page: LinkedPage;
  isSubscribed: boolean;
  /** Null for all, also those of the future. */
  componentIds: string[] | null;
  /** Those that the page shows, in its order. */
  components: { id: string; name: string }[];
};

/** Reads the subscription of a link; undefined where the address was removed. */
export const readSubscription = (
  sql: postgres.Sql,
  { organizationId, subscriberId }: SubscriptionLink,
): Promise<Subscription | undefined> =>
  asWorkerOf(sql, organizationId, async (tx) => {
    const [found] = await tx<
      (LinkedPage & { pageId: string; isSubscribed: boolean; componentIds: string[] | null })[]
    >`
      select p.id "pageId", p.slug, p.name, p.about, s.state = 'confirmed' "isSubscribed",
        s.component_ids "componentIds"
      from status_subscriber s join status_page p on p.id = s.status_page_id
      where s.organization_id = ${organizationId} and s.id = ${subscriberId}`;
    if (!found) return undefined;
    const components = await tx<{ id: string; name: string }[]>`
      select id, name from status_component
      where status_page_id = ${found.pageId} and archived_at is null order by position, id`;
    const { slug, name, about, isSubscribed, componentIds } = found;
    return {
      page: { slug, name, about },
      isSubscribed,
      componentIds,
      components: [...components],
    };
  });

/** Changes which components' posts a confirmed subscriber gets; ids of other pages are left out. */
export const chooseComponents = (
  sql: postgres.Sql,
  { organizationId, subscriberId }: SubscriptionLink,
  componentIds: readonly string[] | null,
): Promise<void> =>
  asWorkerOf(sql, organizationId, async (tx) => {
    await tx`
      update status_subscriber s set component_ids = case when ${componentIds === null} then null else array(
        select c.id from status_component c
        where c.status_page_id = s.status_page_id and c.id = any(${[...(componentIds ?? [])]}::uuid[])
      ) end
      where s.organization_id = ${organizationId} and s.id = ${subscriberId} and s.state = 'confirmed'`;
  });

/** Ends a subscription, whatever its state; a link that waits confirms it no more. */
export const unsubscribe = (
  sql: postgres.Sql,
  { organizationId, subscriberId }: SubscriptionLink,
): Promise<void> =>
  asWorkerOf(sql, organizationId, async (tx) => {
    await tx`
      update status_subscriber set state = 'unsubscribed', unsubscribed_at = now(),
        link_hash = null, link_expires_at = null, requested_component_ids = null
      where organization_id = ${organizationId} and id = ${subscriberId} and state <> 'unsubscribed'`;
  });
