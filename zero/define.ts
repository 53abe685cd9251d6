import { defineMutator } from '@rocicorp/zero';
import { z } from 'zod';
import { actorWho, now, type Tx } from './actor';
import type { Context } from './context';
import { idSchema, instantSchema } from './ids';
import type { Actor, Capability } from './roles';

const place = {
  /** The organization in which to act; whether the asker may is read from member rows. */
  organizationId: idSchema,
  /** The asker's clock, in milliseconds since the epoch; the server puts its own in its place. */
  at: instantSchema,
};

type Run<Args> = (call: {
  tx: Tx;
  ctx: Context;
  args: Args;
  actor: Actor;
  at: number;
}) => Promise<void>;

/**
 * A mutator inside one organization: unknown keys are refused, the asker's active member row is read,
 * and `capability` is required before `run` sees anything.
 */
export function tenantMutator<const Shape extends z.core.$ZodLooseShape>(
  capability: Capability,
  shape: Shape,
  run: Run<z.output<z.ZodObject<Shape & typeof place>>>,
) {
  const schema = z.strictObject({ ...place, ...shape });
  return defineMutator(schema, async ({ tx, args, ctx }) => {
    const { organizationId, at } = args as z.output<z.ZodObject<typeof place>>;
    const actor = await actorWho(tx, ctx, organizationId, capability);
    await run({
      tx,
      ctx,
      args: args as z.output<z.ZodObject<Shape & typeof place>>,
      actor,
      at: now(tx, at),
    });
  });
}
