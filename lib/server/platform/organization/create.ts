import type postgres from 'postgres';
import { z } from 'zod';
import { emailSchema } from '@/lib/email';
import { newId } from '@/zero/core/ids';
import { personNameSchema } from '@/zero/platform/member/fields';
import { hueFromEmail } from '@/zero/platform/member/rules';
import {
  organizationNameSchema,
  slugSchema,
  timeZoneSchema,
} from '@/zero/platform/organization/fields';
import { enterAsStaff, enterAsWorker } from '@/lib/server/core/identity';
import { postgresQuery } from '@/lib/server/core/query';
import { record } from '../audit/record';
import { invitationLink } from '../member/invitation-link';
import { ofPostgres } from '@/lib/server/core/statements';

/** What an organization begins with: its own names and times, and its first admin. */
export const newOrganizationSchema = z.strictObject({
  name: organizationNameSchema,
  slug: slugSchema,
  timeZone: timeZoneSchema,
  adminEmail: emailSchema,
  adminName: personNameSchema,
});
export type NewOrganization = z.infer<typeof newOrganizationSchema>;

type Created =
  | { outcome: 'taken' }
  | {
      outcome: 'created';
      organizationId: string;
      adminId: string;
      /** With it the admin sets a password; null for who has one already. */
      linkId: string | null;
      validHours: number;
    };

const weekdays = [1, 2, 3, 4, 5];
const officeHours = Object.fromEntries(weekdays.map((day) => [day, [['09:00', '17:00']]]));
const ticketTypes = ['Question', 'Problem', 'Request'];

/**
 * Creates an organization with its first admin, in one transaction, and a link for the admin to set a
 * password. `taken`: there is one of this short name, or with `onlyFirst` any; nothing was changed.
 */
export async function createOrganization(
  sql: postgres.Sql,
  organization: NewOrganization,
  { onlyFirst = false }: { onlyFirst?: boolean } = {},
): Promise<Created> {
  return await sql.begin(async (tx): Promise<Created> => {
    if (onlyFirst) {
      // Of two at once, the second waits here and then finds the first one's organization.
      await tx`select pg_advisory_xact_lock(hashtextextended('first organization', 0))`;
      if (!(await isEmpty(tx))) return { outcome: 'taken' };
    }
    return await createOrganizationIn(tx, organization, 'organization.create');
  });
}

/** The same in a transaction that acts for the new organization from then on; `job` is its audit entry's actor. */
export async function createOrganizationIn(
  tx: postgres.TransactionSql,
  { name, slug, timeZone, adminEmail, adminName }: NewOrganization,
  job: 'organization.create' | 'organization.approve' | 'organization.signUp',
): Promise<Created> {
  const [organizationId, adminId] = [newId(), newId()];
  // Row-level security is forced for the owner too.
  await enterAsStaff(tx, organizationId);
  const made = await tx`
    insert into organization (id, slug, name, time_zone, business_hours)
    values (${organizationId}, ${slug}, ${name}, ${timeZone},
      ${JSON.stringify(officeHours)}::text::jsonb)
    on conflict (slug) do nothing`;
  if (made.count === 0) return { outcome: 'taken' };
  for (const [position, type] of ticketTypes.entries()) {
    await tx`
      insert into ticket_type (id, organization_id, name, position)
      values (${newId()}, ${organizationId}, ${type}, ${position})`;
  }
  await tx`
    insert into member (id, organization_id, email, user_type, role, status)
    values (${adminId}, ${organizationId}, ${adminEmail}, 'internal', 'admin', 'active')`;
  await tx`
    insert into profile (id, organization_id, user_type, name, hue)
    values (${adminId}, ${organizationId}, 'internal', ${adminName}, ${hueFromEmail(adminEmail)})`;
  await tx`
    update member set user_id = u.id from auth."user" u
    where member.id = ${adminId} and u.email = ${adminEmail} and u.email_verified`;
  await record(postgresQuery(tx), {
    organizationId,
    actor: { type: 'job', id: job },
    action: 'member.invite',
    subjectId: adminId,
    after: { email: adminEmail, userType: 'internal', role: 'admin', status: 'active' },
  });
  const link = await invitationLink(ofPostgres(tx), adminEmail);
  return { outcome: 'created', organizationId, adminId, ...link };
}

/** Whether no organization has been created yet. */
export async function isEmptyInstallation(sql: postgres.Sql): Promise<boolean> {
  return await sql.begin(isEmpty);
}

async function isEmpty(tx: postgres.TransactionSql): Promise<boolean> {
  await enterAsWorker(tx);
  return (await tx`select from organization limit 1`).length === 0;
}
