import { z } from 'zod';
import type { Change } from '../audit/with-audit';
import { identifyUser } from '@/lib/server/core/identity';
import type { PreparedStatements } from '@/lib/server/core/statements';
import type { MutationEvent } from '@/lib/server/zero/mutation-event';

const userSchema = z.object({ userId: z.string().nullable() });
const placesSchema = z.object({ places: z.number() });

/**
 * Ends every session of a person whom no organization lets in any more. One that still does keeps
 * theirs: what an admin does here must not sign them out there.
 */
export async function endSessions(
  tx: PreparedStatements,
  cause: MutationEvent,
  { before, after }: Change,
): Promise<void> {
  const { userId } = userSchema.parse(after ?? before);
  if (userId) await endSessionsOf(tx, cause, userId);
}

/** The same for a user by their id. */
export async function endSessionsOf(
  tx: PreparedStatements,
  cause: MutationEvent,
  userId: string,
): Promise<void> {
  if ((await activeMemberships(tx, cause, userId)) > 0) return;
  await tx.query('delete from auth.session where user_id = $1', [userId]);
}

/** In how many organizations the user is active, whichever they are. */
export async function activeMemberships(
  tx: PreparedStatements,
  cause: MutationEvent,
  userId: string,
): Promise<number> {
  // Row-level security shows rows of other organizations to the person alone, so this asks as that person.
  await identifyUser(tx, userId);
  const [row] = await tx.query(
    `select count(*)::int as places from member where user_id = $1 and status = 'active'`,
    [userId],
  );
  await identifyUser(tx, cause.userId);
  return placesSchema.parse(row).places;
}
