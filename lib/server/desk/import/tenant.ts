import { enterAsStaff } from '@/lib/server/core/identity';
import { withoutAudit } from '@/lib/server/platform/audit/unaudited';
import { ImportError } from './import-error';
import type { Transaction } from './staging';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Holds the rest of the transaction to one organization, as one of its own people, and keeps a
 * second import of that organization out. Row-level security applies to the owner as well.
 * @param organization slug or id
 * @returns its id
 */
export async function enterForImport(sql: Transaction, organization: string): Promise<string> {
  if (uuid.test(organization)) await actIn(sql, organization);
  const [found] = await sql<{ id: string }[]>`
    select id from organization where ${organization} in (slug, id::text)`;
  if (!found) throw new ImportError(await absence(sql, organization));
  await actIn(sql, found.id);
  const [lock] = await sql<{ taken: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`import ${found.id}`}, 0)) as taken`;
  if (!lock?.taken) {
    throw new ImportError(`Another import into ${organization} is running: wait for its end.`);
  }
  return found.id;
}

/** Holds the rest of the transaction to one organization, as an import of it. */
export async function actIn(sql: Transaction, organizationId: string): Promise<void> {
  await enterAsStaff(sql, organizationId);
  await withoutAudit(sql, 'import');
  await sql`set local statement_timeout = 0`;
  await sql`set local idle_in_transaction_session_timeout = 0`;
}

async function absence(sql: Transaction, organization: string) {
  const [login] = await sql<{ seesAll: boolean }[]>`
    select rolsuper or rolbypassrls as "seesAll" from pg_roles where rolname = current_user`;
  if (!login?.seesAll && !uuid.test(organization)) {
    return `No organization "${organization}" is visible to this login, which row-level security holds: give the organization's id instead of its slug.`;
  }
  const all = await sql<{ slug: string }[]>`select slug from organization order by slug limit 20`;
  const known = all.map(({ slug }) => slug).join(', ');
  return `There is no organization "${organization}". There ${all.length === 1 ? 'is' : 'are'}: ${known || 'none yet'}.`;
}
