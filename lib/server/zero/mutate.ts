import { mustGetMutator, type ReadonlyJSONValue } from '@rocicorp/zero';
import { handleMutateRequest, isApplicationError } from '@rocicorp/zero/server';
import { zeroDrizzle } from '@rocicorp/zero/server/adapters/drizzle';
import { z } from 'zod';
import type { Tx } from '@/zero/actor';
import type { Context } from '@/zero/context';
import { refusal } from '@/zero/errors';
import { mutators } from '@/zero/mutators';
import { schema } from '@/zero/schema';
import { database } from '../database';
import { errorFields, log } from '../log';

const provider = () => zeroDrizzle(schema, database().db);
let memo: ReturnType<typeof provider> | undefined;
/** Zero's way into our database: queries and mutators on the application's login. */
export const dbProvider = () => (memo ??= provider());

/** Runs pushed mutations with authority, each in one transaction held to one tenant. */
export function applyMutations(request: Request, ctx: Context) {
  return handleMutateRequest({
    dbProvider: dbProvider(),
    request,
    userID: ctx.userId,
    handler: (transact) => transact((tx, name, args) => applyMutation(tx, ctx, name, args)),
  });
}

/** Runs one mutator in `tx`; what it throws is fit for a person's eyes. */
export async function applyMutation(
  tx: Tx,
  ctx: Context,
  name: string,
  args: ReadonlyJSONValue | undefined,
): Promise<void> {
  try {
    await enterTenant(tx, ctx, args);
    await mustGetMutator(mutators, name).fn({ tx, args, ctx });
  } catch (error) {
    if (isApplicationError(error)) throw error;
    log(isInvalid(error) ? 'warn' : 'error', 'mutation.failed', {
      name,
      userId: ctx.userId,
      ...errorFields(error),
    });
    throw publicError(error);
  }
}

const placeSchema = z.object({ organizationId: z.uuid() });

/** Holds the transaction to the organization that the mutation names, if the asker is an active member there. */
async function enterTenant(tx: Tx, ctx: Context, args: unknown): Promise<void> {
  if (tx.location !== 'server') return;
  const place = placeSchema.safeParse(args);
  if (!place.success) throw refusal('INVALID', 'This change names no organization.');
  await tx.dbTransaction.query('select id from enter_tenant($1, $2)', [
    ctx.userId,
    place.data.organizationId,
  ]);
}

function publicError(error: unknown) {
  return isInvalid(error)
    ? refusal('INVALID', 'This change is not valid, so nothing was saved.')
    : refusal('UNAVAILABLE', 'The server could not save this. Nothing was changed; try again.');
}

const isInvalid = (error: unknown) =>
  error instanceof Error && error.name === 'InputValidationError';
