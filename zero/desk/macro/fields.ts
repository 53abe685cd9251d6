import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { bodyLimit } from '../message/values';
import { textSchema } from '@/zero/core/text';
import { ticketPriorities, ticketStatuses } from '../ticket/values';
import { macroKinds, macroNameLimit } from './values';

const tagIdsSchema = z.array(idSchema).max(20).optional();

const macroActionsSchema = z.strictObject({
  status: z.enum(ticketStatuses).optional(),
  priority: z.enum(ticketPriorities).optional(),
  assigneeId: z
    .union([idSchema, z.literal('me')])
    .nullable()
    .optional(),
  typeId: idSchema.nullable().optional(),
  addTagIds: tagIdsSchema,
  removeTagIds: tagIdsSchema,
});

/** What a macro or snippet is made of. */
export const macroFields = {
  kind: z.enum(macroKinds),
  isShared: z.boolean(),
  name: textSchema
    .trim()
    .min(1, 'A macro needs a name.')
    .max(macroNameLimit, `A macro’s name has at most ${macroNameLimit} characters.`),
  body: textSchema.max(bodyLimit),
  actions: macroActionsSchema,
};
