import { z } from 'zod';
import { bodyLimit } from './values';

/** What a person wrote, in Markdown. */
export const bodySchema = z
  .string()
  .refine((body) => body.trim() !== '', 'Write something first.')
  .max(bodyLimit, `A message has at most ${bodyLimit.toLocaleString('en')} characters.`);
