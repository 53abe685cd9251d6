import { z } from 'zod';
import { emailSchema } from '@/lib/email';
import { database } from '@/lib/server/core/database';
import { mailSignUpLink } from '@/lib/server/platform/organization/sign-up';
import { answerSignUp } from '@/lib/server/platform/organization/answer-sign-up';
import { overEmailLimit } from '@/lib/server/platform/sign-in/limits';
import { tooMany } from '@/lib/server/core/throttle/too-many';

const body = z.strictObject({ email: emailSchema });

/** The response and its timing are the same for known and unknown addresses. */
export const POST = (request: Request) =>
  answerSignUp(request, body, async ({ email }) => {
    const { sql } = database();
    const over = await overEmailLimit(sql, 'sign-up', email);
    if (typeof over === 'number') return tooMany(over);
    if (over !== 'enough') await mailSignUpLink(sql, email);
    return Response.json(
      { mailed: 'always' },
      { status: 202, headers: { 'cache-control': 'no-store' } },
    );
  });
