import { textSchema } from '@/zero/core/text';
import { bodyLimit } from './values';

/** What a person wrote: Markdown from the staff, plain text from clients. */
export const bodySchema = textSchema
  .refine((body) => body.trim() !== '', 'Write something first.')
  .max(bodyLimit, `A message has at most ${bodyLimit.toLocaleString('en')} characters.`);
