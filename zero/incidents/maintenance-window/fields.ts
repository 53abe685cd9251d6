import { z } from 'zod';
import { idSchema, instantSchema } from '@/zero/core/ids';
import { textSchema } from '@/zero/core/text';
import { windowTitleLimit } from './values';

const mostServices = 200;

export const windowFields = {
  title: textSchema
    .trim()
    .min(1, 'A maintenance window needs a title.')
    .max(windowTitleLimit, `The title has at most ${windowTitleLimit} characters.`),
  startsAt: instantSchema,
  endsAt: instantSchema,
  serviceIds: z
    .array(idSchema)
    .min(1, 'Choose at least one service.')
    .max(mostServices, `A window covers at most ${mostServices} services.`)
    .refine((all) => new Set(all).size === all.length, 'Name each service once.'),
};
