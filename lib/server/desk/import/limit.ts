import { database } from '@/lib/server/core/database';
import { throttle } from '@/lib/server/core/throttle/throttle';
import { tooMany } from '@/lib/server/core/throttle/too-many';

const perPerson = { limit: 60, windowSeconds: 3_600 };

/** Counts an import or a preview by this person; answers where there were too many. */
export async function importLimit(userId: string): Promise<Response | undefined> {
  const wait = await throttle(database().sql, `import:${userId}`, perPerson);
  return wait === undefined ? undefined : tooMany(wait);
}
