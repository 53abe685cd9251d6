import { timingSafeEqual } from 'node:crypto';
import type { ReadonlyJSONValue } from '@rocicorp/zero';
import { parseJson } from '@/lib/json';
import { readText } from '../core/body';
import { env } from '../core/env';
import { errorFields, log } from '../core/log';
import { describeRequest, withRequest } from '../core/request-id';
import { readSession, type Session } from '../platform/session/session';
import { TimeLimitError, withTimeLimit } from '../core/time-limit';
import { whileLost } from './retrying';
import { z } from 'zod';
import type postgres from 'postgres';

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
class InvalidRequestError extends Error {
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

const failed = 'The server could not do this. Try again.';
const unknown = 'This change is not known here. Reload the page.';
const unanswered = 'This cannot be shown. Reload the page.';

// Only `refusal()` gives its details a code; Zero describes other errors by their name.
const ours = z.object({ code: z.string() });
const failureSchema = z.looseObject({
  kind: z.enum(['PushFailed', 'TransformFailed']),
  message: z.string(),
});
const resultSchema = z.looseObject({ error: z.string(), details: z.unknown().optional() });
const mutationsSchema = z.looseObject({
  mutations: z.array(z.looseObject({ result: z.looseObject({}) })),
});
const queriesSchema = z.looseObject({ queries: z.array(z.looseObject({})) });

/**
 * The answer to zero-cache with every error in our own words: it reaches the browser, and errors of
 * libraries name tables and arguments.
 */
export function publicAnswer(answer: unknown): unknown {
  const failure = failureSchema.safeParse(answer);
  if (failure.success) {
    const { details: _, ...rest } = failure.data;
    return { ...rest, message: failed };
  }
  const mutations = mutationsSchema.safeParse(answer);
  if (mutations.success) {
    return {
      ...mutations.data,
      mutations: mutations.data.mutations.map((mutation) => ({
        ...mutation,
        result: withoutDetails(mutation.result, unknown),
      })),
    };
  }
  const queries = queriesSchema.safeParse(answer);
  if (!queries.success) return answer;
  return {
    ...queries.data,
    queries: queries.data.queries.map((query) => withoutDetails(query, unanswered)),
  };
}

/** Leaves successes and our own rejections as they are. */
function withoutDetails(result: Record<string, unknown>, words: string) {
  const error = resultSchema.safeParse(result);
  if (!error.success || ours.safeParse(error.data.details).success) return result;
  const { details: _, message, ...rest } = error.data;
  return message === undefined ? rest : { ...rest, message: words };
}

/** The longest id of a Zero client or client group that is taken. */
export const zeroIdLength = 64;

/**
 * Binds a Zero client group to the first person who names it; false for anybody else, who could otherwise
 * end its connections and delete its results.
 */
export async function claimClientGroup(
  sql: postgres.Sql,
  userId: string,
  clientGroupId: string,
): Promise<boolean> {
  const [known] = await sql<{ isOwn: boolean; isFresh: boolean }[]>`
    select user_id = ${userId} "isOwn", seen_at > now() - interval '1 day' "isFresh"
    from auth.client_group where id = ${clientGroupId}`;
  if (known?.isFresh) return known.isOwn;
  const [row] = await sql<{ isOwn: boolean }[]>`
    insert into auth.client_group (id, user_id) values (${clientGroupId}, ${userId})
    on conflict (id) do update set seen_at = case
      when client_group.user_id = excluded.user_id then now() else client_group.seen_at end
    returning user_id = ${userId} "isOwn"`;
  return row?.isOwn ?? false;
}

const groupId = z.string().min(1).max(zeroIdLength);
const pushSchema = z.object({
  clientGroupID: groupId,
  mutations: z.array(z.object({ name: z.string(), args: z.array(z.unknown()).optional() })),
});

/**
 * Zero's own mutation that deletes results names a client group of its own, beside the push's.
 * @throws InvalidRequestError where either is another person's
 */
export async function requireOwnClientGroup(
  sql: postgres.Sql,
  userId: string,
  push: unknown,
): Promise<void> {
  const read = pushSchema.safeParse(push);
  if (!read.success) throw new InvalidRequestError('This is no push.');
  const { clientGroupID, mutations } = read.data;
  const cleanUps = mutations.filter(({ name }) => name === '_zero_cleanupResults');
  const cleanUpSchema = z.object({ clientGroupID: z.literal(clientGroupID) });
  if (cleanUps.some(({ args }) => !cleanUpSchema.safeParse(args?.[0]).success)) {
    throw new InvalidRequestError('A clean-up names another client group.');
  }
  if (!(await claimClientGroup(sql, userId, clientGroupID))) {
    throw new InvalidRequestError('The client group is another person’s.');
  }
}
