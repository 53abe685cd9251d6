import type postgres from 'postgres';
import { postgresQuery } from '@/lib/server/core/query';
import { ofPostgres } from '@/lib/server/core/statements';
import { webhookEndpointName } from '@/zero/platform/webhook/subject';
import { webhookFailingDays } from '@/zero/platform/webhook/values';
import { record } from '../audit/record';
import { recordNotificationEvent } from '../notification/notification-event';

/** Whether an endpoint answered nothing but errors for days, tests and what was sent by hand aside. */
export async function failsTooLong(
  tx: postgres.TransactionSql,
  endpointId: string,
): Promise<boolean> {
  const [row] = await tx<{ isTooLong: boolean | null }[]>`
    select min(failed.created_at) < now() - make_interval(days => ${webhookFailingDays}) "isTooLong"
    from webhook_endpoint e
    join webhook_attempt failed on failed.endpoint_id = e.id and not failed.has_succeeded
      and not failed.is_manual and failed.created_at >= e.enabled_at
      and failed.created_at > coalesce((
        select max(a.created_at) from webhook_attempt a
        where a.endpoint_id = e.id and a.has_succeeded and not a.is_manual
      ), '-infinity')
    where e.id = ${endpointId}`;
  return row?.isTooLong ?? false;
}

/** Disables an endpoint and notifies the admins, once, in the transaction of what was found. */
export async function disableWebhook(
  tx: postgres.TransactionSql,
  organizationId: string,
  id: string,
  reason: 'gone' | 'failing',
): Promise<void> {
  const [endpoint] = await tx<{ url: string; description: string | null }[]>`
    update webhook_endpoint set is_enabled = false, disabled_reason = ${reason}
    where organization_id = ${organizationId} and id = ${id} and is_enabled
    returning url, description`;
  if (!endpoint) return;
  await record(postgresQuery(tx), {
    organizationId,
    actor: { type: 'job', id: null },
    action: 'webhookEndpoint.disable',
    subjectId: id,
    after: { name: webhookEndpointName(endpoint), disabledReason: reason },
  });
  await recordNotificationEvent(ofPostgres(tx), {
    organizationId,
    kind: 'webhook_disabled',
    subjectType: 'webhookEndpoint',
    subjectId: id,
    actorId: null,
    itemId: null,
  });
}
