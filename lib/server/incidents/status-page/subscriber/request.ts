import type postgres from 'postgres';
import { z } from 'zod';
import { asWorker } from '@/lib/server/core/identity';
import { enqueue } from '@/lib/server/core/queue/enqueue';
import { handleInTransaction, type Topic } from '@/lib/server/core/queue/topic';
import { ofPostgres } from '@/lib/server/core/statements';
import { hashToken, linkToken } from '@/lib/server/platform/link/token';
import { queueMail } from '@/lib/server/platform/mail/outbox';
import { idSchema, newId } from '@/zero/core/ids';
import { mostComponents } from '@/zero/incidents/status-page/fields';
import { confirmationHours } from './links';

const requestSchema = z.object({
  statusPageId: idSchema,
  /** In canonical form. */
  email: z.string().max(254),
  /** Null for all, also those of the future. */
  componentIds: z.array(idSchema).min(1).max(mostComponents).nullable(),
});
type SubscriptionRequest = z.infer<typeof requestSchema>;

/**
 * Somebody asked for emails to an address. The worker does the rest, so that the answer takes the same
 * time whether the address is known or not.
 */
const subscriptionRequested: Topic<SubscriptionRequest> = {
  name: 'statusPage.subscribe',
  label: 'Send the confirmation email of a status page',
  schema: requestSchema,
  shows: ['statusPageId'],
};

/** Leaves a request to the worker. False where the page is not public. */
export const requestSubscription = (
  sql: postgres.Sql,
  request: SubscriptionRequest,
): Promise<boolean> =>
  asWorker(sql, async (tx) => {
    const [page] = await tx<{ organizationId: string }[]>`
      select organization_id "organizationId" from status_page
      where id = ${request.statusPageId} and is_published`;
    if (page) await enqueue(ofPostgres(tx), subscriptionRequested, request, page);
    return page !== undefined;
  });

/** Emails a link that confirms. Until it is used, who had subscribed before keeps what they had. */
export const answerSubscriptionRequest = handleInTransaction(
  subscriptionRequested,
  async (tx, { statusPageId, email, componentIds }, { organizationId }) => {
    const [page] = await tx<{ slug: string; name: string }[]>`
      select slug, name from status_page where id = ${statusPageId} and is_published`;
    if (!page) return 'the page is not public';
    const linkId = newId();
    await tx`
      insert into status_subscriber
        (id, organization_id, status_page_id, email, link_hash, link_expires_at, requested_component_ids)
      values (${newId()}, ${organizationId}, ${statusPageId}, ${email}, ${hashToken(linkToken(linkId))},
        now() + make_interval(hours => ${confirmationHours}), ${componentIds}::uuid[])
      on conflict (organization_id, status_page_id, email) do update set
        link_hash = excluded.link_hash, link_expires_at = excluded.link_expires_at,
        requested_component_ids = excluded.requested_component_ids`;
    await queueMail(ofPostgres(tx), {
      organizationId,
      dedupeKey: `status-confirmation:${linkId}`,
      recipient: email,
      template: 'status-confirmation',
      data: { page: page.name, slug: page.slug, linkId, validHours: confirmationHours },
    });
    return 'sent a link';
  },
);
