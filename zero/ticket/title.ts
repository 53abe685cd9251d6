import { textSchema } from '../text';
import { titleLimit } from './values';

/** What a ticket is called. */
export const titleSchema = textSchema
  .trim()
  .min(1, 'A ticket needs a title.')
  .max(titleLimit, `A title has at most ${titleLimit} characters.`);
