import { database } from '@/lib/server/core/database';
import { type Limit, throttle } from '@/lib/server/core/throttle/throttle';
import { tooMany } from '@/lib/server/core/throttle/too-many';

const limits = {
  tickets: { limit: 20, windowSeconds: 600 },
  payments: { limit: 20, windowSeconds: 600 },
  everything: { limit: 5, windowSeconds: 3_600 },
} satisfies Record<string, Limit>;

/** Counts an export by this person; answers where there were too many. */
export async function exportLimit(
  what: keyof typeof limits,
  userId: string,
): Promise<Response | undefined> {
  const wait = await throttle(database().sql, `export:${what}:${userId}`, limits[what]);
  return wait === undefined ? undefined : tooMany(wait);
}
