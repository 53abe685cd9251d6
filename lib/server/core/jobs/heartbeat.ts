import type postgres from 'postgres';
import { asWorker } from '../identity';
import { log } from '../log';
import { TimeLimitError, withTimeLimit } from '../time-limit';

const EVERY_MS = 10_000;
const LIMIT_MS = 10_000;

/**
 * Ends this process when its pool no longer answers what `ask` asks of it, so that whoever supervises
 * it starts it anew. Returns how to end the watch itself.
 */
export function endWhenHung(
  ask: () => Promise<unknown>,
  end: () => void = () => process.exit(1),
): () => void {
  const beat = async () => {
    try {
      await withTimeLimit(ask(), LIMIT_MS);
    } catch (error) {
      // An unreachable Postgres says so and comes back; a connection that the driver lost track of
      // (porsager/postgres#1154) stays silent for ever.
      if (!(error instanceof TimeLimitError)) return;
      log('error', 'worker.hung');
      end();
    }
  };
  const timer = setInterval(beat, EVERY_MS);
  return () => clearInterval(timer);
}

/**
 * Changes the one row by which every browser sees that changes reach it. Of several workers one does;
 * their clocks do not count, and the database's may have been put back.
 */
export async function sendHeartbeat(sql: postgres.Sql): Promise<void> {
  await asWorker(
    sql,
    (transaction) => transaction`
      update heartbeat set beat_at = now()
      where abs(extract(epoch from now() - beat_at)) * 1000 > ${EVERY_MS * 0.8}`,
  );
}
