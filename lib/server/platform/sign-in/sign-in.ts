import { z } from 'zod';
import { emailSchema } from '@/lib/email';
import { sharedCookie } from '@/lib/shared-computer';
import { database } from '@/lib/server/core/database';
import { env } from '@/lib/server/core/env';
import { isWaitingForApproval } from '../organization/sign-up';
import { tooMany } from '@/lib/server/core/throttle/too-many';
import { answerPost } from './answer-post';
import { askBetterAuth, withCookiesOf } from './better-auth';
import { knownDevice, rememberDevice } from './known-device';
import { resetAttempts, overLimit } from './limits';
import { accountOf, failedSignIn } from './outcome';
import { welcome } from './welcome';

const body = z.object({
  email: emailSchema,
  password: z.string().max(1_024),
  /** On a computer of others nothing outlives the browser's window. */
  rememberMe: z.boolean().default(true),
});

/**
 * Signs in with address and password: `in` with a session, or `second-factor` when a code is needed. An
 * unknown address and a wrong password get the same 401 after the same work; 403 is for a right password
 * without access to any organization.
 */
export const signIn = (request: Request) =>
  answerPost(request, body, async ({ email, password, rememberMe }) => {
    const { sql } = database();
    const guess = { kind: 'sign-in', email, device: knownDevice(request, email) } as const;
    const wait = await overLimit(sql, guess);
    if (wait) return tooMany(wait);
    const theirs = await askBetterAuth(request, 'sign-in/username', {
      username: email,
      password,
      rememberMe,
    });
    if (!theirs.ok) return await failedSignIn(theirs, () => isWaitingForApproval(sql, email));
    await resetAttempts(sql, guess);
    const account = await accountOf(theirs);
    const userAgent = request.headers.get('user-agent');
    if (account) await welcome(sql, { userId: account.id, email, userAgent });
    const answer = withCookiesOf(theirs, { step: account ? 'in' : 'second-factor' });
    answer.headers.append('set-cookie', shared(!rememberMe));
    if (account && rememberMe) {
      answer.headers.append('set-cookie', rememberDevice(request, email));
    }
    return answer;
  });

function shared(isShared: boolean) {
  const secure = env().origin.startsWith('https:') ? '; Secure' : '';
  return `${sharedCookie}=${isShared ? '1' : '; Max-Age=0'}; Path=/; SameSite=Lax${secure}`;
}
