import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { ticketChangeSchema } from '../ticket/change';
import { ticketFilterSchema } from '../ticket/filter';

/** Most tickets that can be named one by one; more are named by their filter. */
const namedLimit = 5_000;

/** Which tickets a bulk change is about: some by name, or all that a filter leaves but for a few. */
const bulkTargetSchema = z.union([
  z.strictObject({ ids: z.array(idSchema).min(1).max(namedLimit) }),
  z.strictObject({
    filter: ticketFilterSchema,
    except: z.array(idSchema).max(namedLimit),
  }),
]);
export type BulkTarget = z.infer<typeof bulkTargetSchema>;

/** What the server is asked to change; with an `id` that it knows it goes on where it stopped. */
export const bulkRequestSchema = z.strictObject({
  id: idSchema,
  change: ticketChangeSchema,
  target: bulkTargetSchema,
});
export type BulkRequest = z.infer<typeof bulkRequestSchema>;

const refusedSchema = z.object({
  /** Null for a ticket that is not there, or not the member's. */
  number: z.number().nullable(),
  reason: z.string(),
});
export type RefusedTicket = z.infer<typeof refusedSchema>;

/** One line of the answer, which comes again and again until it says how it ended. */
export const bulkProgressSchema = z.object({
  total: z.number(),
  done: z.number(),
  changed: z.number(),
  /** Stood so already. */
  unchanged: z.number(),
  /** Refused since the last line; when undoing, kept because somebody changed them since. */
  refused: z.array(refusedSchema),
  /** Only in the last line; `failed` may be asked for again. */
  end: z.enum(['finished', 'cancelled', 'failed']).optional(),
});
export type BulkProgress = z.infer<typeof bulkProgressSchema>;
