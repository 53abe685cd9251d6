import type postgres from 'postgres';

/** Whether this transaction is the one that opens a service's alerts, until it ends. */
export async function holdService(
  tx: postgres.TransactionSql,
  { serviceId }: { serviceId: string },
): Promise<boolean> {
  const [row] = await tx<{ isHeld: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`alert.ingest ${serviceId}`}, 0)) "isHeld"`;
  return row?.isHeld ?? false;
}
