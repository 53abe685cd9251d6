import type postgres from 'postgres';
import { currentRequest } from '../request-id';
import { addressKey, networkKey } from '../throttle/keys';
import { clearThrottle, type Limit, throttle } from '../throttle/throttle';

const windowSeconds = 15 * 60;
const perAddress: Limit = { limit: 5, windowSeconds };
const perNetwork: Limit = { limit: 20, windowSeconds };

/** What a stranger may try only so often. */
type Attempt = 'sign-in' | 'link' | 'join' | 'token' | 'password';

/**
 * Counts an attempt by the address that it names and by the network that it comes from. Returns the
 * seconds to wait when either is over its limit. Both are counted always, so that neither tells.
 */
export async function overLimit(
  sql: postgres.Sql,
  attempt: Attempt,
  email: string | undefined,
): Promise<number | undefined> {
  const network = networkKey(currentRequest()?.address ?? null);
  const waits = await Promise.all([
    throttle(sql, `${attempt}:network:${network}`, perNetwork),
    email === undefined ? undefined : throttle(sql, addressLimit(attempt, email), perAddress),
  ]);
  const seconds = waits.filter((wait) => wait !== undefined);
  return seconds.length > 0 ? Math.max(...seconds) : undefined;
}

/** Lets a person who got in try again as often as before. */
export async function forgetAttempts(
  sql: postgres.Sql,
  attempt: Attempt,
  email: string,
): Promise<void> {
  await clearThrottle(sql, addressLimit(attempt, email));
}

const addressLimit = (attempt: Attempt, email: string) => `${attempt}:address:${addressKey(email)}`;
