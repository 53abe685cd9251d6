import { z } from 'zod';
import { database } from '@/lib/server/core/database';
import { env } from '@/lib/server/core/env';
import { linkGone } from '@/lib/server/platform/link/gone';
import { answerSignUp } from '@/lib/server/platform/organization/answer-sign-up';
import { newOrganizationSchema } from '@/lib/server/platform/organization/create';
import { createSignedUpOrganization } from '@/lib/server/platform/organization/sign-up';
import { problem } from '@/lib/server/core/problem';
import { rememberDevice, untilSignedIn } from '@/lib/server/platform/sign-in/known-device';
import { resetAttempts, overLimit } from '@/lib/server/platform/sign-in/limits';
import { tooMany } from '@/lib/server/core/throttle/too-many';

const body = z.strictObject({
  token: z.string().max(200),
  password: z.string().max(1_024).optional(),
  organization: newOrganizationSchema.omit({ adminEmail: true }),
});

/** Does not sign the person in; that is a separate step. */
export const POST = (request: Request) =>
  answerSignUp(request, body, async ({ token, password, organization }) => {
    const { sql } = database();
    const wait = await overLimit(sql, { kind: 'token' });
    if (wait) return tooMany(wait);
    const founded = await createSignedUpOrganization(sql, {
      token,
      password,
      organization,
      needsApproval: env().signUp !== 'open',
    });
    if (founded.outcome === 'gone') return linkGone();
    // Still counts towards the rate limit: trying many short slugs reveals which organizations
    // exist.
    if (founded.outcome === 'taken')
      return problem(409, 'This short name is taken. Choose another.');
    await resetAttempts(sql, { kind: 'token' });
    if (founded.outcome === 'weak') return problem(422, founded.reason);
    // The link proves access to the mailbox, so failed attempts by others do not lock this person
    // out.
    const device = rememberDevice(request, founded.email, untilSignedIn);
    return Response.json(
      { state: founded.outcome },
      { status: 201, headers: { 'cache-control': 'no-store', 'set-cookie': device } },
    );
  });
