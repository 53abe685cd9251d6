import { z } from 'zod';
import { isSharedComputer, sharedCookie } from '@/lib/shared-computer';
import { database } from '@/lib/server/core/database';
import { readSession } from '../session/session';
import { answerPost } from './answer-post';
import { askBetterAuth, withCookiesOf } from './better-auth';
import { forgetDevice } from './known-device';
import { recordAccount } from './record-account';

/** Ends this browser's session; on a shared computer the browser forgets everything of ours. */
export const signOut = (request: Request) =>
  answerPost(request, z.object({}), async () => {
    const session = await readSession(request.headers);
    const theirs = await askBetterAuth(request, 'sign-out', {});
    if (session) await recordAccount(database().sql, 'auth.signOut', session.userId);
    const answer = withCookiesOf(theirs, { signedOut: true });
    if (isSharedComputer(request.headers.get('cookie') ?? '')) {
      answer.headers.append('set-cookie', `${sharedCookie}=; Max-Age=0; Path=/; SameSite=Lax`);
      answer.headers.append('set-cookie', forgetDevice());
      answer.headers.set('clear-site-data', '"cookies", "storage"');
    }
    return answer;
  });
