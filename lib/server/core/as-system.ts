import { z } from 'zod';
import type { Statements } from './statements';

const rowSchema = z.object({ former: z.string() });

/**
 * Runs `work` as the system of the organization that the transaction has entered: for what follows
 * from a client's action in tables that clients neither read nor write.
 */
export async function asSystem<T>(tx: Statements, work: () => Promise<T>): Promise<T> {
  const [row] = await tx.query('select enter_system() former', []);
  const { former } = rowSchema.parse(row);
  const result = await work();
  // A failure rolls the transaction or its savepoint back, and this setting with it.
  await tx.query('select leave_system($1)', [former]);
  return result;
}
