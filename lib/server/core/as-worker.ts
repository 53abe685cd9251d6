import type postgres from 'postgres';
import { withTimeLimit } from './time-limit';

/** A connection that closes at a bad moment may never answer; whoever waits for it must not. */
const answerLimitMs = 10_000;

type Work<T> = (transaction: postgres.TransactionSql) => Promise<T>;

/** Runs `work` in a transaction, of one snapshot if wanted, that sees the rows of all organizations. */
export async function asWorker<T>(
  sql: postgres.Sql,
  work: Work<T>,
  isolation: 'read committed' | 'repeatable read' = 'read committed',
): Promise<T> {
  const { result } = await sql.begin(`isolation level ${isolation}`, async (transaction) => {
    await transaction`select set_config('app.audience', 'worker', true)`;
    return { result: await work(transaction) };
  });
  return result;
}

/**
 * Like `asWorker`, for short work that a person or a mail waits for.
 * @throws TimeLimitError where the database does not answer
 */
export const asWorkerInTime = <T>(sql: postgres.Sql, work: Work<T>): Promise<T> =>
  withTimeLimit(asWorker(sql, work), answerLimitMs);
