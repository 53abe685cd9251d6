import { z } from 'zod';
import { emailSchema } from '@/lib/email';
import { database } from '@/lib/server/core/database';
import { askToJoin } from '@/lib/server/platform/join/ask';
import { answerPost } from '@/lib/server/platform/sign-in/answer-post';
import { overEmailLimit } from '@/lib/server/platform/sign-in/limits';
import { tooMany } from '@/lib/server/core/throttle/too-many';

const body = z.strictObject({
  email: emailSchema,
  name: z.string().trim().min(1).max(120),
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9-]{1,47}$/),
});

export const POST = (request: Request) =>
  answerPost(request, body, async (join) => {
    const { sql } = database();
    const over = await overEmailLimit(sql, 'join', join.email);
    if (typeof over === 'number') return tooMany(over);
    if (over !== 'enough') await askToJoin(sql, join);
    return Response.json(
      { mailed: 'always' },
      { status: 202, headers: { 'cache-control': 'no-store' } },
    );
  });
