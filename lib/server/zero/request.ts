import { timingSafeEqual } from 'node:crypto';
import type { ReadonlyJSONValue } from '@rocicorp/zero';
import { parseJson } from '@/lib/json';
import { readText } from '../core/body';
import { env } from '../core/env';
import { errorFields, log } from '../core/log';
import { describeRequest, withRequest } from '../core/request-id';
import { readSession, type Session } from '../platform/session/session';
import { TimeLimitError, withTimeLimit } from '../core/time-limit';
import { publicAnswer } from './public-answer';
import { whileLost } from './retrying';

/** Longest that zero-cache is kept waiting: it has no time limit of its own and holds a lock meanwhile. */
const TIME_LIMIT_MS = 8_000;
/** Zero's own socket takes no larger message. */
const BODY_LIMIT_BYTES = 10 * 1024 * 1024;

const refuse = (status: number) => new Response(null, { status });

/** The gateway asks about a socket that is about to open; zero-cache asks for everything else. */
type Kind = 'connect' | 'query' | 'mutate';

/** What was asked, read from the request, and by whom. */
type ZeroRequest = { body: ReadonlyJSONValue; query: URLSearchParams; session: Session };

/** What is asked does not fit together; the reason is nobody's but the log's. */
export class InvalidRequestError extends Error {
  override name = 'InvalidRequestError';
}

/**
 * Answers a call of zero-cache, or of the gateway, for the person whose cookie it forwards.
 * 400: neither of them, not our schema, or not valid. 401: no session, or no organization lets them in.
 * 403: a foreign Origin. 413: too large. 500: our fault, the reason stays in the log. 504: too slow.
 */
export async function answerZero(
  request: Request,
  kind: Kind,
  handle: (request: ZeroRequest) => Promise<unknown>,
): Promise<Response> {
  // Not 401 or 403: a wrong key would show every user a prompt to sign in.
  if (!isOurs(request, kind) || (kind !== 'connect' && !isOurSchema(request))) return refuse(400);
  if (!env().allowedOrigins.includes(request.headers.get('origin') ?? '')) return refuse(403);

  const answer = async () => {
    const session = await whileLost(() => readSession(request.headers));
    if (!session || session.memberships.length === 0) return refuse(401);
    describeRequest({ actor: `user:${session.userId}` });
    const text = await readText(request, kind === 'connect' ? 1024 : BODY_LIMIT_BYTES);
    if (text === undefined) return refuse(413);
    const body = parseJson(text) as ReadonlyJSONValue | undefined;
    if (body === undefined) return refuse(400);
    const answered = await handle({ body, query: new URL(request.url).searchParams, session });
    return answered instanceof Response ? answered : Response.json(publicAnswer(answered));
  };
  try {
    return await withTimeLimit(withRequest(request, answer), TIME_LIMIT_MS);
  } catch (error) {
    if (error instanceof InvalidRequestError) {
      log('warn', 'zero.invalid', { kind, ...errorFields(error) });
      return refuse(400);
    }
    const isSlow = error instanceof TimeLimitError;
    log('error', isSlow ? 'zero.slow' : 'zero.failed', { kind, ...errorFields(error) });
    return refuse(isSlow ? 504 : 500);
  }
}

function isOurs(request: Request, kind: Kind): boolean {
  const { zeroQueryApiKey, zeroMutateApiKey } = env();
  const expected = Buffer.from(kind === 'mutate' ? zeroMutateApiKey : zeroQueryApiKey);
  const given = Buffer.from(request.headers.get('x-api-key') ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** `schema` becomes an SQL identifier in Zero's bookkeeping, so only ours passes. */
function isOurSchema(request: Request): boolean {
  const { searchParams } = new URL(request.url);
  return searchParams.get('schema') === 'zero_0' && searchParams.get('appID') === 'zero';
}
