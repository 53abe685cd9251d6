import { z } from 'zod';
import { textSchema } from '@/zero/core/text';

const DAY_MS = 86_400_000;

export const holidayNameSchema = textSchema
  .trim()
  .min(1, 'A holiday needs a name.')
  .max(80, 'A holiday’s name has at most 80 characters.');

/** Midnight in UTC of the local day, in milliseconds, within the years that people plan for. */
export const onDateSchema = z
  .number()
  .int()
  .multipleOf(DAY_MS)
  .min(Date.UTC(2000, 0, 1))
  .max(Date.UTC(2100, 0, 1));
