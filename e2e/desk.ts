import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { deskVariables } from '@/scripts/proof/desk-variables';
import { insertSession as insertSessionInto } from '@/lib/server/sign-in/testing/session';

export { sessionCookie } from '@/lib/server/sign-in/testing/session';

const variables = deskVariables(process.env);

export const url = variables.OPSDESK_TEST_URL;

/** What the desk signs and derives its secrets with. */
export const testAuthSecret = variables.OPSDESK_TEST_AUTH_SECRET;

/** Its data folder, and the port of its zero-cache. */
export const dataDir = variables.OPSDESK_TEST_DATA_DIR;
export const zeroPort = variables.OPSDESK_TEST_ZERO_PORT;

/** The desk's database, past the walls: for making state and for looking behind the screens. */
export const sql = postgres(variables.OPSDESK_TEST_OWNER_URL, { max: 4, onnotice: () => {} });

/** Signs the person in; returns the cookie's value as a browser would send it. */
export async function insertSession(email: string): Promise<string> {
  const { value } = await insertSessionInto(sql, email, testAuthSecret);
  return value;
}

type Place = { organizationId: string; memberId: string; clientId: string | null };

/** The person's member row in the organization. */
export async function placeOf(email: string, slug = 'northwind'): Promise<Place> {
  const [row] = await sql<Place[]>`
    select m.organization_id "organizationId", m.id "memberId", m.client_id "clientId"
    from member m join organization o on o.id = m.organization_id
    where m.email = ${email} and o.slug = ${slug}`;
  if (!row) throw new Error(`No member ${email} in ${slug}`);
  return row;
}

type Kind = { clientId: string | null; name?: string };

/** A new active person of northwind with a login, so that a test can take rights away without disturbing others. */
async function makePerson(kind: string, { clientId, name = 'Robin Test' }: Kind): Promise<string> {
  const email = `${kind}-${randomUUID()}@opsdesk.test`;
  const { organizationId } = await placeOf('agent@opsdesk.test');
  const userType = clientId ? 'client' : 'internal';
  const userId = randomUUID();
  const memberId = randomUUID();
  await sql.begin(async (tx) => {
    await tx`insert into auth.user (id, name, email) values (${userId}, ${name}, ${email})`;
    await tx`
      insert into member (id, organization_id, email, user_id, user_type, role, status, client_id)
      values (${memberId}, ${organizationId}, ${email}, ${userId}, ${userType},
        ${clientId ? null : 'support_agent'}, 'active', ${clientId})`;
    await tx`
      insert into profile (id, organization_id, user_type, client_id, name)
      values (${memberId}, ${organizationId}, ${userType}, ${clientId}, ${name})`;
  });
  return email;
}

/** The address of a new agent. */
export const makeAgent = () => makePerson('agent', { clientId: null });

/** The address of a new person of the client. */
export const makeClientPerson = (clientId: string | null, name?: string) =>
  makePerson('client', { clientId, ...(name && { name }) });

/** A new client of northwind, without people: the tests' own, so that its list holds only theirs. */
export async function makeClient(): Promise<{ clientId: string; name: string }> {
  const { organizationId } = await placeOf('agent@opsdesk.test');
  const clientId = randomUUID();
  const name = `Harbour ${clientId.slice(0, 8)}`;
  await sql`
    insert into client (id, organization_id, name) values (${clientId}, ${organizationId}, ${name})`;
  return { clientId, name };
}
