import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { textSchema } from '@/zero/core/text';
import { pagingSeverities, targetTypes } from './values';

export const mostSteps = 20;
const mostTargets = 20;
export const mostRepeats = 5;

export const targetSchema = z.strictObject({ type: z.enum(targetTypes), targetId: idSchema });

export const policyFields = {
  name: textSchema
    .trim()
    .min(1, 'An escalation policy needs a name.')
    .max(120, 'The name has at most 120 characters.'),
  description: textSchema.trim().max(2000, 'The description has at most 2,000 characters.'),
  repeatCount: z
    .int()
    .min(0, 'Steps are repeated 0 to 5 times.')
    .max(mostRepeats, 'Steps are repeated 0 to 5 times.'),
  lowestSeverity: z.enum(pagingSeverities),
};

/** What a step consists of. */
export const stepFields = {
  delayMinutes: z
    .int('Enter whole minutes.')
    .min(1, 'Wait at least 1 minute.')
    .max(1440, 'Wait at most 1,440 minutes.'),
  targets: z
    .array(targetSchema)
    .min(1, 'Add whom this step pages.')
    .max(mostTargets, 'A step pages at most 20 targets.')
    .refine(
      (all) => new Set(all.map(({ targetId }) => targetId)).size === all.length,
      'Name each target once.',
    ),
};
