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
 * Inserts a row under an id that its writer chose. Zero's insert does nothing, and says nothing, when
 * the id is taken; nothing else of the write may happen then.
 * @returns false where the same write was done before, so that nothing is left to do
 * @throws a `NOT_ALLOWED` rejection for a taken id, in the same words whoever's row has it; only the
 *   server can tell
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
