import { textSchema } from '@/zero/core/text';

export const teamNameSchema = textSchema
  .trim()
  .min(1, 'A team needs a name.')
  .max(120, 'A team’s name has at most 120 characters.');
