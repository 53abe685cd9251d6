import { z } from 'zod';
import { textSchema } from '@/zero/core/text';

/** Longest name of a tag, in characters. */
export const tagNameLimit = 40;

export const tagNameSchema = textSchema
  .trim()
  .min(1, 'A tag needs a name.')
  .max(tagNameLimit, `A tag’s name has at most ${tagNameLimit} characters.`);

/** Degrees on the colour wheel. */
export const hueSchema = z.number().int().min(0).max(359);
