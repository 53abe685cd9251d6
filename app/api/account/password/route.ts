import { z } from 'zod';
import { answerOwn, done } from '@/lib/server/platform/account/answer-own';
import { changePassword } from '@/lib/server/platform/account/change-password';
import { database } from '@/lib/server/core/database';
import { problem } from '@/lib/server/core/problem';
import { resetAttempts, type Guess, overLimit } from '@/lib/server/platform/sign-in/limits';
import { tooMany } from '@/lib/server/core/throttle/too-many';

const password = z.string().max(1_024);
const body = z.strictObject({ current: password, next: password });

export const POST = (request: Request) =>
  answerOwn(request, body, async (session, passwords) => {
    const { sql } = database();
    const guess: Guess = { kind: 'password', email: session.email };
    const wait = await overLimit(sql, guess);
    if (wait) return tooMany(wait);
    const reason = await changePassword(sql, session, passwords);
    if (reason) return problem(422, reason);
    await resetAttempts(sql, guess);
    return done();
  });
