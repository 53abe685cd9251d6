import { z } from 'zod';
import { waitingForApproval } from '@/lib/waiting-for-approval';
import { problem } from '@/lib/server/core/problem';
import { tooMany } from '@/lib/server/core/throttle/too-many';

const accountSchema = z.object({ user: z.object({ id: z.string(), email: z.string() }) });
const refusalSchema = z.object({ code: z.string() });

/** Who Better Auth has signed in by this answer; undefined while a second factor is due. */
export async function accountOf(theirs: Response) {
  return accountSchema.safeParse(await theirs.clone().json()).data?.user;
}

/**
 * Our answer to a sign-in that Better Auth refused, with nothing of theirs in it. `isWaiting` is asked
 * for who proved who they are and whom no organization lets in.
 */
export async function failedSignIn(
  theirs: Response,
  isWaiting: () => Promise<boolean> = () => Promise.resolve(false),
): Promise<Response> {
  if (theirs.status === 429) return tooMany(Number(theirs.headers.get('x-retry-after')) || 60);
  if (theirs.status >= 500) return problem(500, 'The server could not do this. Try again.');
  const refusal = refusalSchema.safeParse(await theirs.json().catch(() => undefined));
  if (theirs.status === 403 && refusal.data?.code === 'NO_ACCESS') {
    if (await isWaiting()) {
      return problem(403, 'Your organization waits for approval.', { type: waitingForApproval });
    }
    return problem(403, 'This email address has no access.');
  }
  return problem(401, 'That does not match, or there is no access.');
}
