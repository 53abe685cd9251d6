import { z } from 'zod';
import { database } from '@/lib/server/core/database';
import { linkGone } from '@/lib/server/platform/link/gone';
import { newOrganizationSchema } from '@/lib/server/platform/organization/create';
import { setUp } from '@/lib/server/platform/organization/setup';
import { problem } from '@/lib/server/core/problem';
import { answerPost } from '@/lib/server/platform/sign-in/answer-post';
import { resetAttempts, overLimit } from '@/lib/server/platform/sign-in/limits';
import { tooMany } from '@/lib/server/core/throttle/too-many';

const body = z.strictObject({
  token: z.string().max(200),
  password: z.string().max(1_024),
  organization: newOrganizationSchema,
});

export const POST = (request: Request) =>
  answerPost(request, body, async (asked) => {
    const { sql } = database();
    const wait = await overLimit(sql, { kind: 'token' });
    if (wait) return tooMany(wait);
    const done = await setUp(sql, asked);
    if (done.outcome === 'gone') return linkGone();
    await resetAttempts(sql, { kind: 'token' });
    if (done.outcome === 'weak') return problem(422, done.reason);
    return Response.json({}, { status: 201, headers: { 'cache-control': 'no-store' } });
  });
