/**
 * Why a failure passes by itself. `conflict`: two transactions were in each other's way; again at once.
 * `lost`: the database cannot be reached or shuts down; again in a moment. `busy`: it did not get done
 * in time or for want of resources; again later.
 */
export type TemporaryCause = 'conflict' | 'lost' | 'busy';

/** SQLSTATE codes, or the classes that begin so: PostgreSQL, Appendix A. */
const states: readonly [TemporaryCause, RegExp][] = [
  ['conflict', /^40(001|P01)$/],
  // Also 40003, where nobody knows whether it was committed, and a server that only reads after a failover.
  ['lost', /^(08...|40003|57P0[1-5]|25006)$/],
  // Lock and statement timeouts, idle transactions that were ended, connections, memory or disk used up.
  ['busy', /^(55P03|57014|25P0[34]|53...)$/],
];

/** What Node and the `postgres` driver call a connection that could not be made or is gone. */
const lost = new Set([
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
]);

/** Why the failure passes by itself, looking through what wraps it; undefined where it does not. */
export function temporaryCause(error: unknown): TemporaryCause | undefined {
  let each = error;
  // Errors can name each other as their cause.
  for (let depth = 0; depth < 8 && each instanceof Error; depth += 1) {
    const code = 'code' in each && typeof each.code === 'string' ? each.code : '';
    if (lost.has(code)) return 'lost';
    const found = states.find(([, pattern]) => pattern.test(code));
    if (found) return found[0];
    each = each.cause;
  }
  return undefined;
}
