import type postgres from 'postgres';
import { mutationError } from '@/zero/core/mutation-error';
import { actionByName } from '@/zero/action-by-name';
import { type Limit, throttle } from './throttle';

/** More than a person does by hand, also in bulk; a program in their name meets it. */
const perMutator: Limit = { limit: 300, windowSeconds: 60 };

/**
 * Counts a change of this person by its mutator, outside of the change's transaction, so that refused
 * ones count too. Returns the rejection where there were too many.
 */
export async function writeLimit(sql: postgres.Sql, userId: string, name: string) {
  // What is no mutator is refused anyway, and must not fill the table.
  if (!actionByName.has(name)) return undefined;
  const wait = await throttle(sql, `write:${name}:${userId}`, perMutator);
  if (wait === undefined) return undefined;
  return mutationError(
    'RATE_LIMITED',
    `Too many changes at once. Nothing was changed by this one; wait ${wait} ${wait === 1 ? 'second' : 'seconds'} and try again.`,
    { retryAfter: wait },
  );
}
