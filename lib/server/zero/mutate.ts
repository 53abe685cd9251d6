import { mustGetMutator, type ReadonlyJSONValue } from '@rocicorp/zero';
import { handleMutateRequest, isApplicationError } from '@rocicorp/zero/server';
import { zeroDrizzle } from '@rocicorp/zero/server/adapters/drizzle';
import type { Sql } from 'postgres';
import { z } from 'zod';
import type { Tx } from '@/zero/core/actor';
import { isAuditAction, isUnaudited } from '@/zero/platform/audit/actions';
import type { Context } from '@/zero/core/context';
import { mutationError } from '@/zero/core/mutation-error';
import { actionByName } from '@/zero/action-by-name';
import { mutators } from '@/zero/mutators';
import { schema } from '@/zero/schema';
import { idSchema } from '@/zero/core/ids';
import { type Actor, can, type MemberActor } from '../core/actor';
import { enterAsMember } from '../core/identity';
import type { Query } from '../core/query';
import { recordDenied } from '../platform/audit/denied';
import { subjectOf, withAudit, type Change } from '../platform/audit/with-audit';
import { database } from '../core/database';
import { errorFields, log } from '../core/log';
import { describeRequest } from '../core/request-id';
import { claimWriteId, processedWriteIds } from '../platform/processed-mutation/processed-mutation';
import type { Session } from '../platform/session/session';
import { temporaryCause } from '../core/temporary-error';
import { requireOwnClientGroup } from './request';
import { retrying } from './retrying';
import { effects } from '../modules';
import type { PreparedStatements } from '../core/statements';
import type { MutationEvent } from './effect';
import { type Limit, throttle } from '../core/throttle/throttle';
import type postgres from 'postgres';

const connect = () => zeroDrizzle(schema, database().db);
let memo: ReturnType<typeof connect> | undefined;
/** Zero's way into our database: queries and mutators on the application's login. */
export const dbProvider = () => (memo ??= connect());

type ZeroRequest = {
  body: ReadonlyJSONValue;
  query: URLSearchParams;
  session: Pick<Session, 'userId'>;
};

/**
 * Runs pushed mutations with authority, each in one transaction held to one tenant.
 * @throws InvalidRequestError for a client group that is another person's
 */
export async function applyMutations(
  { body, query, session }: ZeroRequest,
  { provider, sql } = { provider: dbProvider(), sql: database().sql },
) {
  const ctx: Context = { userId: session.userId };
  await requireOwnClientGroup(sql, ctx.userId, body);
  const push = retrying(provider);
  const answer = await handleMutateRequest({
    dbProvider: push.database,
    body,
    query,
    userID: ctx.userId,
    // What is refused is in the audit log, or in ours.
    logLevel: 'error',
    handler: async (transact, mutation) => {
      const limit = await push.before(() => writeLimit(sql, ctx.userId, mutation.name));
      let leaveTrace = () => Promise.resolve();
      const result = await transact(async (tx, name, args) => {
        if (limit) throw limit;
        try {
          await applyMutation(tx, ctx, name, args);
        } catch (error) {
          leaveTrace = () => recordRefused(sql, ctx, { name, args, error });
          throw error;
        }
      });
      // Only now is the transaction of the attempt rolled back.
      await leaveTrace();
      return result;
    },
  });
  // Zero tells the browser of it in the driver's words; a failed request it only sends again.
  if (push.failure() !== undefined) throw push.failure();
  if ('reason' in answer && (answer.reason === 'database' || answer.reason === 'internal')) {
    throw new Error(`The push failed: ${answer.reason}.`);
  }
  return answer;
}

/**
 * Runs one mutator in `tx`, records what it did and does what follows from it; what it throws is fit
 * for a person's eyes. It runs as the member whose user is `ctx.userId`. A key or a job that acts
 * through such a member is passed as `by`: it must be allowed the action as well, and is recorded.
 */
export async function applyMutation(
  tx: Tx,
  ctx: Context,
  name: string,
  given: ReadonlyJSONValue | undefined,
  by?: Exclude<Actor, MemberActor>,
): Promise<void> {
  try {
    if (tx.location !== 'server') throw new Error('Authority is the server’s.');
    const query: Query = (text, params) => tx.dbTransaction.query(text, params);
    const member = await enterTenant(query, ctx, given);
    describeRequest({ organizationId: member.organizationId, actor: `member:${member.id}` });
    if (by && !isAllowed(by, member, name)) throw mutationError('NOT_ALLOWED');
    const args = canonicalArguments(name, given);
    const { writeId, after } = nameSchema.parse(args);
    if (writeId && !(await claimWriteId(query, member, writeId))) return;
    if (after) await assertAfter(query, member.id, after);
    await run(tx, { query, ctx, actor: by ?? member }, name, args);
  } catch (error) {
    throw failure(error, name, ctx);
  }
}

type Doing = { query: Query; ctx: Context; actor: Actor };

/** Runs one mutator in a transaction that has entered the actor's organization, as `applyMutation` does. */
export async function performMutation(
  tx: Tx,
  doing: Doing,
  name: string,
  given: ReadonlyJSONValue,
): Promise<void> {
  try {
    await run(tx, doing, name, canonicalArguments(name, given));
  } catch (error) {
    throw failure(error, name, doing.ctx);
  }
}

async function run(
  tx: Tx,
  { query, ctx, actor }: Doing,
  name: string,
  args: ReadonlyJSONValue | undefined,
): Promise<void> {
  const mutate = () => mustGetMutator(mutators, name).fn({ tx, args, ctx });
  if (isUnaudited(name)) return await mutate();
  if (!isAuditAction(name)) throw new Error(`The audit log does not know ${name}.`);
  const event = { action: name, organizationId: actor.organizationId, actor, args };
  const changes = await withAudit(query, event, mutate);
  await runEffects({ query }, event, changes);
}

/** What a failed mutator throws, fit for a person's eyes. */
function failure(error: unknown, name: string, ctx: Context): unknown {
  // What passes by itself is tried again by whoever opened the transaction.
  if (isApplicationError(error) || temporaryCause(error)) return error;
  log(isInvalidArguments(error) ? 'warn' : 'error', 'mutation.failed', {
    name,
    userId: ctx.userId,
    ...errorFields(error),
  });
  return publicError(error);
}

function isAllowed(actor: Actor, { organizationId }: MemberActor, name: string) {
  const capability = actionByName.get(name)?.capability;
  return (
    actor.organizationId === organizationId && capability !== undefined && can(actor, capability)
  );
}

const placeSchema = z.object({ organizationId: idSchema });
const nameSchema = z.object({
  writeId: idSchema.optional(),
  after: z.array(idSchema).max(8).optional(),
});

/** Keeps a change back until what its writer did before is done, so that the order stays theirs. */
async function assertAfter(query: Query, memberId: string, after: readonly string[]) {
  const done = await processedWriteIds(query, memberId, after);
  if (after.every((writeId) => done.includes(writeId))) return;
  throw mutationError(
    'OUT_OF_ORDER',
    'An earlier change of yours to this ticket has to be saved first.',
  );
}

/**
 * Holds the transaction to the organization that the mutation names, provided that the member is an
 * active member there. Throws a rejection otherwise.
 */
export async function enterTenant(query: Query, ctx: Context, args: unknown): Promise<MemberActor> {
  const place = placeSchema.safeParse(args);
  if (!place.success) throw mutationError('INVALID', 'This change names no organization.');
  const { organizationId } = place.data;
  const member = await enterAsMember({ query }, ctx.userId, organizationId);
  if (!member) throw mutationError('NOT_ALLOWED');
  return member;
}

export type Attempt = { name: string; args: unknown; error: unknown };

/** Leaves an entry for an attempt that was refused, though not for one that made no sense or that we failed. */
export async function recordRefused(sql: Sql, ctx: Context, { name, args, error }: Attempt) {
  const place = placeSchema.safeParse(args);
  const code = refusalSchema.safeParse(isApplicationError(error) ? error.details : undefined);
  if (!place.success || !code.success || !isAuditAction(name)) return;
  await recordDenied(sql, {
    userId: ctx.userId,
    apiKeyId: ctx.apiKey?.id,
    organizationId: place.data.organizationId,
    action: name,
    subjectId: subjectOf(name, args),
    reason: code.data.code,
  });
}

const refusalSchema = z.object({ code: z.enum(['NOT_ALLOWED', 'CONFLICT']) });

function publicError(error: unknown) {
  return isInvalidArguments(error)
    ? mutationError('INVALID', 'This change is not valid, so nothing was saved.')
    : mutationError(
        'UNAVAILABLE',
        'The server could not save this. Nothing was changed; try again.',
      );
}

/** Arguments that their mutator does not take, or of a mutator that is not there. */
class InvalidArgumentsError extends Error {
  override name = 'InvalidArgumentsError';
}

const isInvalidArguments = (error: unknown) => error instanceof InvalidArgumentsError;

/**
 * The arguments as the mutator itself reads them, with each id in its one spelling. Everything beside
 * the mutator (audit, effects, processed mutations) works with these, never with what was sent.
 */
function canonicalArguments(
  name: string,
  given: ReadonlyJSONValue | undefined,
): ReadonlyJSONValue | undefined {
  const validator = actionByName.get(name)?.validator;
  if (!validator) throw new InvalidArgumentsError(`There is no mutator ${name}.`);
  const result = validator['~standard'].validate(given);
  if (result instanceof Promise) throw new Error(`${name} checks its arguments asynchronously.`);
  if (result.issues) {
    const words = result.issues.map(({ message }) => message).join(', ');
    throw new InvalidArgumentsError(`${name} does not take these arguments: ${words}`);
  }
  return result.value;
}

/** Does what follows from each change, in its transaction: SLA timers move, emails are queued, sessions end. */
async function runEffects(
  tx: PreparedStatements,
  cause: MutationEvent,
  changes: readonly Change[],
): Promise<void> {
  for (const ofFeature of effects) {
    const effect = ofFeature[cause.action];
    if (!effect) continue;
    for (const change of changes) await effect(tx, cause, change);
  }
}

/** More than a person does by hand, also in bulk; a program in their name meets it. */
const perMutator: Limit = { limit: 300, windowSeconds: 60 };

/**
 * Counts a change of this person by its mutator, outside of the change's transaction, so that refused
 * ones count too. Returns the rejection where there were too many.
 */
export async function writeLimit(sql: postgres.Sql, userId: string, name: string) {
  // What is no mutator is refused anyway, and must not fill the table.
  if (!actionByName.has(name)) return undefined;
  const wait = await throttle(sql, `write:${name}:${userId}`, perMutator);
  if (wait === undefined) return undefined;
  return mutationError(
    'RATE_LIMITED',
    `Too many changes at once. Nothing was changed by this one; wait ${wait} ${wait === 1 ? 'second' : 'seconds'} and try again.`,
    { retryAfter: wait },
  );
}
