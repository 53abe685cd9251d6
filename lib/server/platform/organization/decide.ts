import type postgres from 'postgres';
import { queueMail } from '../mail/outbox';
import { ofPostgres } from '@/lib/server/core/statements';
import { createOrganizationIn, type NewOrganization } from './create';

export type WaitingOrganization = NewOrganization & { createdAt: Date };

/** The organizations that wait for approval, oldest first. */
export async function waitingOrganizations(sql: postgres.Sql): Promise<WaitingOrganization[]> {
  return await sql<WaitingOrganization[]>`
    select name, slug, time_zone "timeZone", admin_email "adminEmail", admin_name "adminName",
      created_at "createdAt"
    from auth.organization_request where status = 'pending' order by created_at, id`;
}

export type Decision = 'approved' | 'rejected';

/**
 * Approves or rejects the organization that waits under this short name, and tells its founder.
 * `taken`: another one has the name meanwhile; nothing was changed.
 */
export async function decideOrganization(
  sql: postgres.Sql,
  slug: string,
  decision: Decision,
): Promise<Decision | 'missing' | 'taken'> {
  return await sql.begin(async (tx) => {
    const [request] = await tx<(NewOrganization & { id: string })[]>`
      select id, name, slug, time_zone "timeZone", admin_email "adminEmail", admin_name "adminName"
      from auth.organization_request where slug = ${slug} and status = 'pending' for update`;
    if (!request) return 'missing';
    if (decision === 'approved') {
      const created = await createOrganizationIn(tx, request, 'organization.approve');
      if (created.outcome === 'taken') return 'taken';
    }
    await tx`
      update auth.organization_request set status = ${decision}, decided_at = now()
      where id = ${request.id}`;
    const mail = {
      organizationId: null,
      dedupeKey: `organization-request:${request.id}:${decision}`,
      recipient: request.adminEmail,
    };
    const statements = ofPostgres(tx);
    if (decision === 'approved') {
      const data = { organization: request.name, slug };
      await queueMail(statements, { ...mail, template: 'organization-approved', data });
    } else {
      const data = { organization: request.name };
      await queueMail(statements, { ...mail, template: 'organization-rejected', data });
    }
    return decision;
  });
}
