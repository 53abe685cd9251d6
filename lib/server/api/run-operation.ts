import { createHash } from 'node:crypto';
import { isApplicationError } from '@rocicorp/zero/server';
import type postgres from 'postgres';
import { z } from 'zod';
import { can } from '../core/actor';
import { postgresQuery } from '../core/query';
import { temporaryCause } from '../core/temporary-error';
import { inZero } from '../zero/in-zero';
import { whileConflict, whileLost } from '../zero/retrying';
import { performMutation, recordRefused } from '../zero/mutate';
import type { ApiCaller } from './caller';
import type { ApiCall, ApiOperation, InPlace, ModuleOperation } from './define-operation';
import {
  claimIdempotency,
  type IdempotentRequest,
  type StoredAnswer,
  storeAnswer,
} from './idempotency';
import { ApiProblem, forbidden, notFoundProblem } from './problem';

/** What a request asks for, checked. */
type Input = {
  params: unknown;
  search: unknown;
  body: unknown;
  idempotent: IdempotentRequest | undefined;
  ifMatch: string | null;
};

/**
 * Runs an operation as the caller in one transaction: idempotency, organization, capability, handler and
 * audit entry are kept together or not at all.
 */
export async function runOperation(
  sql: postgres.Sql,
  operation: ModuleOperation,
  caller: ApiCaller,
  input: Input,
): Promise<StoredAnswer> {
  let attempted: { name: string; args: unknown } | undefined;
  const once = () =>
    inZero(sql, async (tx, inside) => {
      attempted = undefined;
      const actor = await caller.enter(inside);
      if (!actor) throw notFoundProblem();
      const known =
        input.idempotent &&
        (await claimIdempotency(inside, caller.organizationId, input.idempotent));
      if (known) return { ...known, headers: { ...known.headers, 'idempotent-replayed': 'true' } };
      assertMay(operation, caller, actor);
      const query = postgresQuery(inside);
      const call: ApiCall<never, never, never> = {
        ...({ params: input.params, search: input.search, body: input.body } as Record<
          'params' | 'search' | 'body',
          never
        >),
        tx,
        sql: inside,
        query,
        ctx: caller.ctx,
        actor,
        organizationId: caller.organizationId,
        at: Date.now(),
        act: async ({ mutator: { mutatorName: name }, args }) => {
          attempted = { name, args };
          await performMutation(tx, { query, ctx: caller.ctx, actor }, name, args);
        },
      };
      const answer = await answerOf(operation, call, input.ifMatch);
      if (input.idempotent) {
        const stored = operation.shownOnce ? withoutSecrets(answer, operation.shownOnce) : answer;
        await storeAnswer(inside, caller.organizationId, input.idempotent, stored);
      }
      return answer;
    });
  try {
    // Sent once more after a lost connection, a change that nothing identifies could be done twice.
    const isRepeatable = operation.method !== 'post' || input.idempotent !== undefined;
    return await whileConflict(() => (isRepeatable ? whileLost(once) : once()));
  } catch (error) {
    const problem = problemOf(error);
    if (attempted) await recordRefused(sql, caller.ctx, { ...attempted, error });
    if (problem && input.idempotent && isLasting(problem)) {
      await keepProblem(sql, caller, input.idempotent, problem);
    }
    throw problem ?? error;
  }
}

/** Runs work as the caller in a transaction of its own, once they may use the operation. */
export const inPlaceOf =
  (sql: postgres.Sql, operation: ModuleOperation, caller: ApiCaller): InPlace =>
  async (work) => {
    const { result } = await sql.begin(async (tx) => {
      const actor = await caller.enter(tx);
      if (!actor) throw notFoundProblem();
      assertMay(operation, caller, actor);
      const { organizationId } = caller;
      return { result: await work({ sql: tx, query: postgresQuery(tx), actor, organizationId }) };
    });
    return result;
  };

function assertMay(operation: ModuleOperation, caller: ApiCaller, actor: ApiCall['actor']) {
  const { capability, module } = operation;
  if (capability && !can(actor, capability)) throw forbidden(operation);
  if (!caller.isEnabled(module)) throw notFoundProblem();
}

async function answerOf(
  { output, status = 200, isSingle, run, current }: ApiOperation,
  call: ApiCall<never, never, never>,
  ifMatch: string | null,
): Promise<StoredAnswer> {
  if (ifMatch !== null) {
    if (!current) throw new ApiProblem(400, 'There is nothing here to compare If-Match with.');
    const before = etagOf(JSON.stringify(output.parse(await current(call))));
    const wanted = ifMatch.split(',').map((tag) => tag.trim());
    if (!wanted.includes('*') && !wanted.includes(before)) {
      throw new ApiProblem(412, 'It was changed meanwhile.', {
        detail: 'Read it again, then repeat the change with its new ETag.',
        headers: { etag: before },
      });
    }
  }
  // Only what the document names leaves the server.
  const body = JSON.stringify(output.parse(await run(call)));
  const headers = {
    'content-type': 'application/json',
    ...(isSingle && { etag: etagOf(body) }),
  };
  return { status, headers, body };
}

/** The answer with null in place of what is given once, since it is stored. */
const withoutSecrets = (answer: StoredAnswer, shownOnce: readonly string[]): StoredAnswer => ({
  ...answer,
  body: JSON.stringify(JSON.parse(answer.body), (key, value: unknown) =>
    shownOnce.includes(key) ? null : value,
  ),
});

const etagOf = (body: string) =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

const detailsSchema = z.object({ code: z.string(), retryAfter: z.number().optional() });

/** The error in the API's words; undefined for what is our fault. */
function problemOf(error: unknown): ApiProblem | undefined {
  if (error instanceof ApiProblem) return error;
  const retry = (seconds: number) => ({ headers: { 'retry-after': String(seconds) } });
  if (temporaryCause(error)) return new ApiProblem(503, 'Opsdesk is busy. Try again.', retry(2));
  if (!isApplicationError(error)) return undefined;
  const details = detailsSchema.safeParse(error.details).data;
  switch (details?.code) {
    case 'NOT_ALLOWED':
      return notFoundProblem();
    case 'INVALID':
      return new ApiProblem(400, 'The request is not valid.', { detail: error.message });
    case 'CONFLICT':
      return new ApiProblem(409, 'This cannot be done now.', { detail: error.message });
    case 'RATE_LIMITED':
      return new ApiProblem(429, 'Too many requests.', retry(details.retryAfter ?? 60));
    default:
      return undefined;
  }
}

/** Whether the same request would meet the same problem again. */
const isLasting = ({ status }: ApiProblem) => [400, 404, 412].includes(status);

async function keepProblem(
  sql: postgres.Sql,
  caller: ApiCaller,
  idempotent: IdempotentRequest,
  problem: ApiProblem,
) {
  const response = problem.toResponse();
  const body = await response.text();
  const headers = Object.fromEntries(response.headers);
  await sql.begin(async (tx) => {
    if (!(await caller.enter(tx))) return;
    if (await claimIdempotency(tx, caller.organizationId, idempotent)) return;
    const answer = { status: problem.status, headers, body };
    await storeAnswer(tx, caller.organizationId, idempotent, answer);
  });
}
