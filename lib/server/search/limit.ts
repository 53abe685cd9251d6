import { database } from '../database';
import { throttle } from '../throttle/throttle';
import { tooMany } from '../throttle/too-many';

/** As fast as a person types without pause; a program in her name meets it. */
const perPerson = { limit: 240, windowSeconds: 60 };

/** Counts a search of this person; answers where there were too many in a minute. */
export async function searchLimit(userId: string): Promise<Response | undefined> {
  const wait = await throttle(database().sql, `search:${userId}`, perPerson);
  return wait === undefined ? undefined : tooMany(wait);
}
