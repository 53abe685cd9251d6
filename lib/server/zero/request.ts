import { timingSafeEqual } from 'node:crypto';
import { env } from '../env';
import { errorFields, log } from '../log';
import { withRequest } from '../request-id';
import { readSession } from '../session';
import { TimeLimitError, withTimeLimit } from '../time-limit';
import type { Context } from '@/zero/context';
import { publicAnswer } from './public-answer';
import { whileLost } from './retrying';

/** Longest that zero-cache is kept waiting: it has no time limit of its own and holds a lock meanwhile. */
const TIME_LIMIT_MS = 8_000;
/** Zero's own socket takes no larger message. */
const BODY_LIMIT_BYTES = 10 * 1024 * 1024;

const refuse = (status: number) => new Response(null, { status });

/**
 * Answers zero-cache's call for the person whose cookie it forwards.
 * 400: not zero-cache, or not our schema. 401: no session, or no organization lets her in.
 * 403: a foreign Origin. 413: too large. 500: our fault, the reason stays in the log. 504: too slow.
 */
export async function answerZero(
  request: Request,
  kind: 'query' | 'mutate',
  handle: (request: Request, ctx: Context) => Promise<unknown>,
): Promise<Response> {
  // Not 401 or 403: a wrong key would show every user a prompt to sign in.
  if (!isZeroCache(request, kind) || !isOurSchema(request)) return refuse(400);
  if (!env().allowedOrigins.includes(request.headers.get('origin') ?? '')) return refuse(403);
  if (Number(request.headers.get('content-length') ?? 0) > BODY_LIMIT_BYTES) return refuse(413);

  const answer = async () => {
    const session = await whileLost(() => readSession(request.headers));
    if (!session || session.memberships.length === 0) return refuse(401);
    return Response.json(publicAnswer(await handle(request, { userId: session.userId })));
  };
  try {
    return await withTimeLimit(withRequest(request, answer), TIME_LIMIT_MS);
  } catch (error) {
    const isSlow = error instanceof TimeLimitError;
    log('error', isSlow ? 'zero.slow' : 'zero.failed', { kind, ...errorFields(error) });
    return refuse(isSlow ? 504 : 500);
  }
}

function isZeroCache(request: Request, kind: 'query' | 'mutate'): boolean {
  const { zeroQueryApiKey, zeroMutateApiKey } = env();
  const expected = Buffer.from(kind === 'query' ? zeroQueryApiKey : zeroMutateApiKey);
  const given = Buffer.from(request.headers.get('x-api-key') ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** `schema` becomes an SQL identifier in Zero's bookkeeping, so only ours passes. */
function isOurSchema(request: Request): boolean {
  const { searchParams } = new URL(request.url);
  return searchParams.get('schema') === 'zero_0' && searchParams.get('appID') === 'zero';
}
