import { z } from 'zod';
import { isSharedComputer } from '@/lib/shared-computer';
import { database } from '@/lib/server/core/database';
import { readSession } from '../session/session';
import { tooMany } from '@/lib/server/core/throttle/too-many';
import { answerPost } from './answer-post';
import { askBetterAuth, withCookiesOf } from './better-auth';
import { rememberDevice } from './known-device';
import { resetAttempts, overLimit } from './limits';
import { accountOf, failedSignIn } from './outcome';
import { recordAccount } from './record-account';
import { welcome } from './welcome';

const body = z.strictObject({ code: z.string().trim().max(40) });

/** Ends a sign-in with a code of the person's app; for who is signed in, switches the second factor on. */
export const verifyCode = (request: Request) =>
  verify(request, 'two-factor/verify-totp', (code) => code.replace(/\s/g, ''));

/** Ends a sign-in with a recovery code, which works once. */
export const verifyRecoveryCode = (request: Request) =>
  verify(request, 'two-factor/verify-backup-code', (code) => code);

function verify(request: Request, path: string, clean: (code: string) => string) {
  return answerPost(request, body, async ({ code }) => {
    const { sql } = database();
    const wait = await overLimit(sql, { kind: 'token' });
    if (wait) return tooMany(wait);
    const session = await readSession(request.headers);
    const theirs = await askBetterAuth(request, path, { code: clean(code) });
    if (!theirs.ok) return await failedSignIn(theirs);
    await resetAttempts(sql, { kind: 'token' });
    const account = await accountOf(theirs);
    const answer = withCookiesOf(theirs, { step: 'in' });
    if (session) await recordAccount(sql, 'auth.enableTwoFactor', session.userId);
    else if (account) {
      const userAgent = request.headers.get('user-agent');
      await welcome(sql, { userId: account.id, email: account.email, userAgent });
      if (!isSharedComputer(request.headers.get('cookie') ?? '')) {
        answer.headers.append('set-cookie', rememberDevice(request, account.email));
      }
    }
    return answer;
  });
}
