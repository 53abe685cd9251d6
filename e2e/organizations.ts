import { randomUUID } from 'node:crypto';
import { sql } from './desk';

type MadePerson = { id: string; email: string; name: string };
type MadeOrganization = { id: string; slug: string; clientName: string; admin: MadePerson };

/** An organization of a test's own, with one admin and one client, so that it disturbs nobody. */
export async function makeOrganization(): Promise<MadeOrganization> {
  const id = randomUUID();
  const slug = `made-${id.slice(0, 8)}`;
  const clientName = 'Harbour Lights';
  await sql.begin(async (tx) => {
    await tx`
      insert into organization (id, slug, name, time_zone, business_hours)
      values (${id}, ${slug}, ${`Made ${id.slice(0, 8)}`}, 'Europe/Berlin', '{}')`;
    await tx`
      insert into client (id, organization_id, name) values (${randomUUID()}, ${id}, ${clientName})`;
  });
  const admin = await makeMember({ id }, { name: 'Ada Admin', role: 'admin' });
  return { id, slug, clientName, admin };
}

type Wanted = { name: string; role?: string; status?: string };

/** One of the organization's own people, with a login. */
export async function makeMember(
  organization: { id: string },
  { name, role = 'support_agent', status = 'active' }: Wanted,
): Promise<MadePerson> {
  const id = randomUUID();
  const userId = randomUUID();
  const email = `${name.split(' ')[0]?.toLowerCase()}-${id}@opsdesk.test`;
  await sql.begin(async (tx) => {
    await tx`
      insert into auth.user (id, name, email, email_verified)
      values (${userId}, ${name}, ${email}, true)`;
    await tx`
      insert into member (id, organization_id, email, user_id, user_type, role, status)
      values (${id}, ${organization.id}, ${email}, ${userId}, 'internal', ${role}, ${status})`;
    await tx`
      insert into profile (id, organization_id, user_type, name)
      values (${id}, ${organization.id}, 'internal', ${name})`;
  });
  return { id, email, name };
}
