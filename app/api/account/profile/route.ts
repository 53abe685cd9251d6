import { z } from 'zod';
import { answerOwn, done } from '@/lib/server/platform/account/answer-own';
import { showAs } from '@/lib/server/platform/account/show';
import { database } from '@/lib/server/core/database';

const body = z.strictObject({
  name: z.string().trim().min(1).max(120),
  hue: z.int().min(0).max(359),
});

export const POST = (request: Request) =>
  answerOwn(request, body, async ({ userId }, shown) => {
    await showAs(database().sql, userId, shown);
    return done();
  });
