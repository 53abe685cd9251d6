import { textSchema } from '@/zero/core/text';

export const typeNameSchema = textSchema
  .trim()
  .min(1, 'A ticket type needs a name.')
  .max(120, 'A ticket type’s name has at most 120 characters.');
