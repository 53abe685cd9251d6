import type postgres from 'postgres';

/**
 * Holds a worker's transaction to one organization, as one of its people would be: what is scoped to
 * another stays out of reach.
 */
export async function enterOrganization(
  sql: postgres.TransactionSql,
  organizationId: string,
): Promise<void> {
  await sql`
    select set_config('app.audience', 'worker', true),
      set_config('app.organization_id', ${organizationId}, true)`;
}
