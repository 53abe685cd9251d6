import type postgres from 'postgres';
import { asWorker, enterOrganization } from '@/lib/server/core/identity';
import { hashToken } from '@/lib/server/platform/link/token';
import type { SubscriptionLink } from './links';

/** The page that a confirmation link is about. */
export type LinkedPage = { slug: string; name: string; about: string };

type Linked = SubscriptionLink & LinkedPage;

/** Reads which page a confirmation link is for and changes nothing; undefined once it is used or expired. */
export const readConfirmation = (
  sql: postgres.Sql,
  token: string,
): Promise<LinkedPage | undefined> => asWorker(sql, (tx) => linkedTo(tx, token));

/**
 * Confirms the subscription that a link is for, with the components that were asked for with it; works
 * once. Undefined for a link that is unknown, used or expired.
 */
export const confirmSubscription = (
  sql: postgres.Sql,
  token: string,
): Promise<Linked | undefined> =>
  asWorker(sql, async (tx) => {
    const linked = await linkedTo(tx, token);
    if (!linked) return undefined;
    await enterOrganization(tx, linked.organizationId);
    const { count } = await tx`
      update status_subscriber set
        state = 'confirmed',
        component_ids = requested_component_ids,
        confirmed_at = case when state = 'confirmed' then confirmed_at else now() end,
        unsubscribed_at = null,
        link_hash = null, link_expires_at = null, requested_component_ids = null
      where id = ${linked.subscriberId} and link_hash = ${hashToken(token)}`;
    return count === 1 ? linked : undefined;
  });

async function linkedTo(tx: postgres.TransactionSql, token: string): Promise<Linked | undefined> {
  const [linked] = await tx<Linked[]>`
    select s.organization_id "organizationId", s.id "subscriberId", p.slug, p.name, p.about
    from status_subscriber s join status_page p on p.id = s.status_page_id
    where s.link_hash = ${hashToken(token)} and s.link_expires_at > now()`;
  return linked;
}
