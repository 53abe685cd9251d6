import { database } from '@/lib/server/core/database';
import { throttle } from '@/lib/server/core/throttle/throttle';
import { tooMany } from '@/lib/server/core/throttle/too-many';

/** As fast as a person types without pause; a program in their name meets it. */
const perPerson = { limit: 240, windowSeconds: 60 };

/** Counts a search of this person; answers where there were too many in a minute. */
export async function searchLimit(userId: string): Promise<Response | undefined> {
  const wait = await throttle(database().sql, `search:${userId}`, perPerson);
  return wait === undefined ? undefined : tooMany(wait);
}
