import type { Query } from '@rocicorp/zero';
import type { Tx } from './actor';
import { refusal } from './errors';
import type { Schema } from './schema';

/**
 * Makes sure that a row was really inserted: Zero's insert does nothing, and says nothing, when the id
 * is taken by a row that the asker does not see. `row` is the permitted query for that id.
 * Throws a `NOT_ALLOWED` refusal; only the server can tell.
 */
export async function assertInserted<Table extends keyof Schema['tables'] & string>(
  tx: Tx,
  row: Query<Table, Schema>,
): Promise<void> {
  if (tx.location === 'client') return;
  if (!(await tx.run(row.one()))) throw refusal('NOT_ALLOWED');
}
