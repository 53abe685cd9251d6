import { defineMutator, type ReadonlyJSONObject } from '@rocicorp/zero';
import { z } from 'zod';
import { actorWho, now, type Tx } from './actor';
import type { Context } from './context';
import { mutationError } from './mutation-error';
import { idSchema, instantSchema } from './ids';
import { type UserType, userTypes } from '../platform/member/values';
import type { Actor, Capability } from '../roles';

const place = {
  /** The organization in which to act; whether the asker may is read from member rows. */
  organizationId: idSchema,
  /** The asker's clock, in milliseconds since the epoch; the server puts its own in its place. */
  at: instantSchema,
  /** Names this change for good: sent again under it, the server does it no second time. */
  writeId: idSchema.optional(),
  /** It was shown here before, by a page that may have known more than this one does yet. */
  again: z.literal(true).optional(),
  /** The same person's changes that have to be done before this one, by `writeId`. */
  after: z.array(idSchema).max(8).optional(),
  /** As whom it was written: what waits may arrive when its writer is somebody else to the organization. */
  as: z.enum(userTypes).optional(),
};

type Place = {
  organizationId: string;
  at: number;
  again?: true | undefined;
  as?: UserType | undefined;
};

/** Arguments of a change inside one organization; unknown keys are refused. */
export const inOrganization = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({ ...place, ...shape });

/** What a mutator is run with: the asker's active member row, and the instant that counts. */
export type Call<Args> = { tx: Tx; ctx: Context; args: Args; actor: Actor; at: number };

/**
 * A mutator inside one organization: the asker's active member row is read, and `capability` is
 * required, before `run` sees anything. What no longer goes over what is new is left to the server.
 */
export function tenantMutator<Args extends Place & ReadonlyJSONObject>(
  capability: Capability,
  schema: z.ZodType<Args, Args>,
  run: (call: Call<Args>) => Promise<void>,
) {
  return defineMutator(schema, async ({ tx, args, ctx }) => {
    try {
      const actor = await actorWho(tx, ctx, args.organizationId, capability);
      if (args.as && args.as !== actor.userType) throw accessChanged();
      await run({ tx, ctx, args, actor, at: now(tx, args.at) });
    } catch (error) {
      if (!isReplay(tx, args)) throw error;
    }
  });
}

const accessChanged = () =>
  mutationError('CONFLICT', 'Your access changed after you wrote this, so it was not sent.');

/**
 * Whether a change that waits is done once more, over what is new or by a page that is new. A mutator
 * that throws then would never be sent, or end the connection for as long as it waits: whether it may
 * be is the server's to say.
 */
const isReplay = (tx: Tx, { again }: Place) =>
  tx.location === 'client' && (tx.reason === 'rebase' || again === true);

const durableDefinitions = new WeakSet<object>();

/**
 * Marks a mutator whose changes wait in the outbox of the device until the server has them: somebody's
 * work, as against what is set up and seen to be saved.
 */
export function durable<Definition extends object>(definition: Definition): Definition {
  durableDefinitions.add(definition);
  return definition;
}

/** Whether the mutator was marked by `durable`. */
export const isMarkedDurable = (definition: object): boolean => durableDefinitions.has(definition);
