import { z } from 'zod';
import { emailSchema } from '@/lib/email';
import { database } from '@/lib/server/core/database';
import { requestLink } from '@/lib/server/platform/link/request';
import { answerPost } from '@/lib/server/platform/sign-in/answer-post';
import { overEmailLimit } from '@/lib/server/platform/sign-in/limits';
import { tooMany } from '@/lib/server/core/throttle/too-many';

const body = z.strictObject({ email: emailSchema });

/** The response and its timing are the same for known and unknown addresses. */
export const POST = (request: Request) =>
  answerPost(request, body, async ({ email }) => {
    const { sql } = database();
    const over = await overEmailLimit(sql, 'link', email);
    if (typeof over === 'number') return tooMany(over);
    if (over !== 'enough') await requestLink(sql, email);
    return Response.json(
      { mailed: 'if-known' },
      { status: 202, headers: { 'cache-control': 'no-store' } },
    );
  });
