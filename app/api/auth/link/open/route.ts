import { z } from 'zod';
import { database } from '@/lib/server/core/database';
import { linkGone } from '@/lib/server/platform/link/gone';
import { openLink } from '@/lib/server/platform/link/open';
import { answerPost } from '@/lib/server/platform/sign-in/answer-post';
import { resetAttempts, overLimit } from '@/lib/server/platform/sign-in/limits';
import { tooMany } from '@/lib/server/core/throttle/too-many';

const body = z.strictObject({ token: z.string().max(200) });

export const POST = (request: Request) =>
  answerPost(request, body, async ({ token }) => {
    const { sql } = database();
    const wait = await overLimit(sql, { kind: 'token' });
    if (wait) return tooMany(wait);
    const owner = await openLink(sql, token);
    if (!owner) return linkGone();
    await resetAttempts(sql, { kind: 'token' });
    return Response.json(owner, { headers: { 'cache-control': 'no-store' } });
  });
