import { eq } from 'drizzle-orm';
import { user } from '@/drizzle/schema/platform/auth';
import { demoPassword, type Login, logins } from '@/drizzle/seed/logins';
import { database } from '@/lib/server/core/database';
import { env } from '@/lib/server/core/env';

export type Demo = { logins: readonly Login[]; password: string };

/** Who can sign in to the demo, for a desk on its owner's machine that holds it; never in production. */
export async function demoOnThisMachine(): Promise<Demo | undefined> {
  const [first] = logins;
  if (env().mode !== 'local' || !first) return undefined;
  const found = await database()
    .db.select({ id: user.id })
    .from(user)
    .where(eq(user.email, first.email))
    .limit(1);
  return found.length > 0 ? { logins, password: demoPassword } : undefined;
}
