import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { conditionsSchema } from './fields';

/** A change of what is promised that is not made yet; the server says how many tickets it would reach. */
export const impactRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('policy'),
    /** The policy as it is; null for a new one. */
    slaPolicyId: idSchema.nullable(),
    /** The policy as it would be; null to take it away. */
    after: z
      .strictObject({
        conditions: conditionsSchema,
        isActive: z.boolean(),
        /** Its new place in the list, from 0; left out where it stays, or is new. */
        position: z.number().int().min(0).max(10_000).optional(),
      })
      .nullable(),
  }),
  /** Opening hours, time zone or holidays. */
  z.strictObject({ kind: z.literal('hours') }),
]);
export type ImpactRequest = z.infer<typeof impactRequestSchema>;

/** Open tickets that a change would reach from now on. */
export const impactSchema = z.object({ tickets: z.number() });
