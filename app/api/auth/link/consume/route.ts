import { z } from 'zod';
import { database } from '@/lib/server/core/database';
import { consumeLink } from '@/lib/server/platform/link/consume';
import { linkGone } from '@/lib/server/platform/link/gone';
import { problem } from '@/lib/server/core/problem';
import { answerPost } from '@/lib/server/platform/sign-in/answer-post';
import { rememberDevice, untilSignedIn } from '@/lib/server/platform/sign-in/known-device';
import { resetAttempts, overLimit } from '@/lib/server/platform/sign-in/limits';
import { tooMany } from '@/lib/server/core/throttle/too-many';

const body = z.strictObject({ token: z.string().max(200), password: z.string().max(1_024) });

export const POST = (request: Request) =>
  answerPost(request, body, async ({ token, password }) => {
    const { sql } = database();
    const wait = await overLimit(sql, { kind: 'token' });
    if (wait) return tooMany(wait);
    const consumed = await consumeLink(sql, { token, password });
    if (consumed.outcome === 'gone') return linkGone();
    await resetAttempts(sql, { kind: 'token' });
    if (consumed.outcome === 'weak') return problem(422, consumed.reason);
    // The link proves access to the mailbox, so failed attempts by others do not lock this person
    // out.
    const device = rememberDevice(request, consumed.email, untilSignedIn);
    return Response.json(
      { email: consumed.email },
      { headers: { 'cache-control': 'no-store', 'set-cookie': device } },
    );
  });
