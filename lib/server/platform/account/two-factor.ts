import { z } from 'zod';
import { database } from '@/lib/server/core/database';
import { problem } from '@/lib/server/core/problem';
import { askBetterAuth, withCookiesOf } from '../sign-in/better-auth';
import { resetAttempts, type Guess, overLimit } from '../sign-in/limits';
import { recordAccount } from '../sign-in/record-account';
import { tooMany } from '@/lib/server/core/throttle/too-many';
import { answerOwn } from './answer-own';

const body = z.strictObject({ password: z.string().max(1_024) });

/** Makes a secret and recovery codes, to be confirmed by a first code. Shown once, here. */
export const startTwoFactor = (request: Request) => withPassword(request, 'two-factor/enable');

/** New recovery codes instead of the old ones. */
export const renewRecoveryCodes = (request: Request) =>
  withPassword(request, 'two-factor/generate-backup-codes');

/** Takes the second factor away. */
export const endTwoFactor = (request: Request) =>
  withPassword(request, 'two-factor/disable', (userId) =>
    recordAccount(database().sql, 'auth.disableTwoFactor', userId),
  );

function withPassword(
  request: Request,
  path: string,
  then?: (userId: string) => Promise<void>,
): Promise<Response> {
  return answerOwn(request, body, async (session, { password }) => {
    const { sql } = database();
    const guess: Guess = { kind: 'password', email: session.email };
    const wait = await overLimit(sql, guess);
    if (wait) return tooMany(wait);
    const theirs = await askBetterAuth(request, path, { password });
    if (!theirs.ok) return problem(422, 'That is not your password.');
    await resetAttempts(sql, guess);
    await then?.(session.userId);
    return withCookiesOf(theirs, await theirs.json());
  });
}
