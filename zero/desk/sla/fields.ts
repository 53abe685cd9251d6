import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { textSchema } from '@/zero/core/text';
import { ticketPriorities } from '../ticket/values';

/** The longest SLA target: a year, in minutes. */
export const maxTargetMinutes = 527_040;

export const policyNameSchema = textSchema
  .trim()
  .min(1, 'A policy needs a name.')
  .max(80, 'A policy’s name has at most 80 characters.');

export const conditionsSchema = z.strictObject({
  priorities: z.array(z.enum(ticketPriorities)).min(1).max(4).optional(),
  typeIds: z.array(idSchema).min(1).max(200).optional(),
  clientIds: z.array(idSchema).min(1).max(500).optional(),
});

/** Minutes; null where there is no target. */
export const targetMinutesSchema = z.number().int().min(1).max(maxTargetMinutes).nullable();

export const warnSchema = z.number().int().min(0).max(maxTargetMinutes);
