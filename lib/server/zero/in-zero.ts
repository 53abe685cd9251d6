import { zeroPostgresJS } from '@rocicorp/zero/server/adapters/postgresjs';
import type postgres from 'postgres';
import type { Tx } from '@/zero/core/actor';
import { schema } from '@/zero/schema';

/**
 * Runs work in one transaction that asks in ZQL as well as in SQL; `inside` is the same transaction. The
 * work says first as whom it acts.
 */
export const inZero = <T>(
  sql: postgres.Sql,
  work: (tx: Tx, inside: postgres.TransactionSql) => Promise<T>,
): Promise<T> =>
  // Zero brings a copy of the driver's types, which differ from ours by name alone.
  zeroPostgresJS(schema, sql as never).transaction((tx) =>
    work(tx, tx.dbTransaction.wrappedTransaction as unknown as postgres.TransactionSql),
  );
