import type postgres from 'postgres';
import { newId } from '@/zero/core/ids';
import { postgresQuery } from '@/lib/server/core/query';
import { record } from '../audit/record';
import { claimLink } from '../link/claim';
import { asWorkerInTime, enterAsStaff } from '@/lib/server/core/identity';
import { recordNotificationEvent } from '../notification/notification-event';
import { ofPostgres } from '@/lib/server/core/statements';

/**
 * Uses a `verify_email` link: where the organization exists and knows nothing of the address, its
 * admins have a pending member from now on. Returns false for a link that does not work (any more),
 * and true whatever became of the request.
 */
export async function confirmJoin(sql: postgres.Sql, token: string): Promise<boolean> {
  return await asWorkerInTime(sql, async (tx) => {
    const link = await claimLink(tx, token, ['verify_email']);
    if (!link?.about) return false;
    const { email, about } = link;
    const [organization] = await tx<{ id: string }[]>`
      select id from organization where slug = ${about.slug}`;
    if (organization) await addPending(tx, organization.id, { email, name: about.name });
    return true;
  });
}

async function addPending(
  tx: postgres.TransactionSql,
  organizationId: string,
  { email, name }: { email: string; name: string },
) {
  // The request acts for the organization from here, as an admin who adds a person does.
  await enterAsStaff(tx, organizationId);
  const id = newId();
  const added = await tx`
    insert into member (id, organization_id, email, user_type, status)
    values (${id}, ${organizationId}, ${email}, 'client', 'pending')
    on conflict (organization_id, email) do nothing`;
  if (added.count === 0) return;
  await tx`
    insert into profile (id, organization_id, user_type, name)
    values (${id}, ${organizationId}, 'client', ${name})`;
  await record(postgresQuery(tx), {
    organizationId,
    actor: { type: 'anonymous', id: null },
    action: 'member.request',
    subjectId: id,
    after: { email, userType: 'client', status: 'pending' },
  });
  await recordNotificationEvent(ofPostgres(tx), {
    organizationId,
    kind: 'join_requested',
    subjectType: 'member',
    subjectId: id,
    actorId: null,
    itemId: null,
  });
}
