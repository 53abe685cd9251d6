import type { Query } from '@rocicorp/zero';
import type { Tx } from './actor';
import { mutationError } from './mutation-error';
import type { Schema } from '../schema';

type Insertion<Table extends keyof Schema['tables'] & string, Row> = {
  id: string;
  /** The permitted query for the row of that id. */
  row: Query<Table, Schema, Row>;
  /** What a row of that id says if this very write was done before; without it no row can. */
  same?: Partial<Row>;
  /** Makes the row; what must hold for a new one alone is checked here. */
  insert: () => Promise<void>;
};

/**
 * Inserts a row whose id its writer chose. Zero's insert silently does nothing when the id is taken.
 * @returns false where the same write was done before
 * @throws a `NOT_ALLOWED` rejection on the server for an id that is taken, whoever has the row
 */
export async function insertOnce<Table extends keyof Schema['tables'] & string, Row>(
  tx: Tx,
  { id, row, same, insert }: Insertion<Table, Row>,
): Promise<boolean> {
  // Of two writes under one id, the second waits here and then finds the first one's row. Both
  // statements are sent at once; the connection runs them in this order.
  const locked =
    tx.location === 'server' &&
    tx.dbTransaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `insert ${id}`,
    ]);
  const [found]: [unknown, unknown] = await Promise.all([tx.run(row.one()), locked]);
  if (found) {
    if (tx.location === 'client' || isSame(found, same)) return false;
    throw mutationError('NOT_ALLOWED');
  }
  await insert();
  if (tx.location === 'server' && !(await tx.run(row.one()))) throw mutationError('NOT_ALLOWED');
  return true;
}

const isSame = (found: unknown, same: object | undefined) =>
  same !== undefined &&
  Object.entries(same).every(([column, value]) => (found as never)[column] === value);
