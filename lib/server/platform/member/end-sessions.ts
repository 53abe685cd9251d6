import { z } from 'zod';
import { asUser } from '@/lib/server/core/identity';
import type { PreparedStatements } from '@/lib/server/core/statements';
import type { Effect } from '@/lib/server/zero/effect';

const userSchema = z.object({ userId: z.string().nullable() });
const placesSchema = z.object({ places: z.number() });

/**
 * Ends every session of a person whom no organization lets in any more. One that still does keeps
 * theirs: what an admin does here must not sign them out there.
 */
export const endSessions: Effect = async (tx, _cause, { before, after }) => {
  const { userId } = userSchema.parse(after ?? before);
  if (userId) await endSessionsOf(tx, userId);
};

/** The same for a user by their id. */
export async function endSessionsOf(tx: PreparedStatements, userId: string): Promise<void> {
  if ((await activeMemberships(tx, userId)) > 0) return;
  await tx.query('delete from auth.session where user_id = $1', [userId]);
}

/** In how many organizations the user is active, whichever they are. */
export async function activeMemberships(tx: PreparedStatements, userId: string): Promise<number> {
  // Row-level security shows rows of other organizations to the person alone, so this asks as that person.
  const [row] = await asUser(tx, userId, async () => [
    ...(await tx.query(
      `select count(*)::int as places from member where user_id = $1 and status = 'active'`,
      [userId],
    )),
  ]);
  return placesSchema.parse(row).places;
}
