import { textSchema } from '@/zero/core/text';

export const clientNameSchema = textSchema
  .trim()
  .min(1, 'A client needs a name.')
  .max(160, 'A client’s name has at most 160 characters.');

export const planSchema = textSchema
  .trim()
  .min(1, 'A plan needs a name.')
  .max(40, 'A plan’s name has at most 40 characters.');
