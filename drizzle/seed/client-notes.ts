import type postgres from 'postgres';
import { day } from './calendar';
import type { OrganizationPlan } from './plans';
import { random } from './random';
import type { OrganizationRows } from './rows';
import { clientNoteTexts } from './texts/client-notes';

const mostClients = 60;

/**
 * Writes internal notes about the largest clients. The transaction must have entered the tenant.
 */
export async function loadClientNotes(
  sql: postgres.TransactionSql,
  seed: string,
  plan: OrganizationPlan,
  { clients, members }: Pick<OrganizationRows, 'clients' | 'members'>,
  now: number,
): Promise<void> {
  const source = random(seed, plan.slug, 'client notes');
  const authors = members.filter(
    ({ userType, status }) => userType === 'internal' && status === 'active',
  );
  const rows = clients.slice(0, mostClients).flatMap((client) => {
    const count = source.int(0, 3);
    return Array.from({ length: count }, () => {
      const since = Math.max(client.createdAt.getTime(), now - 400 * day);
      const at = Math.floor(since + source.unit() * (now - since));
      return {
        id: source.uuid(at),
        organization_id: plan.id,
        client_id: client.id,
        author_id: source.pick(authors).id,
        body: source.pick(clientNoteTexts),
        created_at: new Date(at),
      };
    });
  });
  if (rows.length > 0) await sql`insert into client_note ${sql(rows)}`;
}
