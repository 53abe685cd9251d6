import type postgres from 'postgres';

/** Whether whole months of the organization are still to be read, so that metrics lack them. The transaction is inside it. */
export async function isReading(
  sql: postgres.TransactionSql,
  organizationId: string,
): Promise<boolean> {
  const months = await sql`
    select from fact_stale where organization_id = ${organizationId} and ticket_id is null limit 1`;
  return months.length > 0;
}
