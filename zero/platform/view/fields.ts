import { z } from 'zod';
import { textSchema } from '@/zero/core/text';
import { viewNameLimit, viewSurfaces } from './values';

const word = textSchema.min(1).max(60);

/** What a view keeps, as a person may write it. */
export const viewFields = {
  name: textSchema
    .trim()
    .min(1, 'A view needs a name.')
    .max(viewNameLimit, `A view’s name has at most ${viewNameLimit} characters.`),
  isShared: z.boolean(),
  config: z.strictObject({
    search: textSchema.max(4_000, 'This view has too many filters to be saved.'),
    sort: word.optional(),
    group: word.optional(),
    columns: z.array(word).max(40).optional(),
  }),
};

export const surfaceSchema = z.enum(viewSurfaces);
