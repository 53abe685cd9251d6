import { createOTP } from '@better-auth/utils/otp';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { symmetricDecrypt } from 'better-auth/crypto';
import type postgres from 'postgres';
import { database } from '@/lib/server/core/database';

const STEP_SECONDS = 30;
/** Better Auth takes the code of the step before and after, too. */
const STEPS_AROUND = [-1, 0, 1];

/**
 * Refuses a code of an authenticator app that was used before, since Better Auth keeps no last step: the
 * step that it belongs to is claimed before Better Auth sees the code, once per person (RFC 6238, 5.2).
 * Codes that belong to no step are left to Better Auth, which counts and refuses them.
 */
export const refuseUsedCode = createAuthMiddleware(async (ctx) => {
  if (ctx.path !== '/two-factor/verify-totp') return;
  const userId = await userOfChallenge(ctx);
  const { sql } = database();
  const secret = userId && (await secretOf(sql, userId));
  if (!secret) return;
  const plain = await symmetricDecrypt({ key: ctx.context.secretConfig, data: secret });
  const step = await stepOf(plain, String(ctx.body?.code));
  if (step !== undefined && !(await claimStep(sql, userId, step))) {
    throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'Invalid code' });
  }
});

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** Whose code is asked for: who is signed in, or who proved the password in this browser. */
async function userOfChallenge(ctx: Context): Promise<string | undefined> {
  const session = await getSessionFromCtx(ctx);
  if (session) return session.user.id;
  const { name } = ctx.context.createAuthCookie('two_factor');
  const challenge = await ctx.getSignedCookie(name, ctx.context.secret);
  if (!challenge) return undefined;
  return (await ctx.context.internalAdapter.findVerificationValue(challenge))?.value;
}

async function secretOf(sql: postgres.Sql, userId: string): Promise<string | undefined> {
  const [row] = await sql<{ secret: string }[]>`
    select secret from auth.two_factor where user_id = ${userId}`;
  return row?.secret;
}

/** The step around now whose code this is; the newest, should two have the same. */
async function stepOf(secret: string, code: string): Promise<number | undefined> {
  const current = Math.floor(Date.now() / 1000 / STEP_SECONDS);
  const steps = STEPS_AROUND.map((around) => current + around);
  const otp = createOTP(secret, { period: STEP_SECONDS, digits: 6 });
  const codes = await Promise.all(steps.map((step) => otp.hotp(step)));
  return steps[codes.lastIndexOf(code)];
}

async function claimStep(sql: postgres.Sql, userId: string, step: number): Promise<boolean> {
  const claimed = await sql`
    update auth.two_factor set last_step = ${step}
    where user_id = ${userId} and (last_step is null or last_step < ${step})
    returning id`;
  return claimed.length > 0;
}
