import { dayMs } from '@/lib/time-units';
import { z } from 'zod';
import { idSchema, instantSchema } from '@/zero/core/ids';
import { textSchema } from '@/zero/core/text';
import { shiftUnits } from './values';

export const mostLayers = 10;
const mostParticipants = 50;

export const scheduleNameSchema = textSchema
  .trim()
  .min(1, 'A schedule needs a name.')
  .max(120, 'The name has at most 120 characters.');

export const scheduleDescriptionSchema = textSchema
  .trim()
  .max(2000, 'The description has at most 2,000 characters.');

const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time reads 09:00.');

const weekdaySchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
]);

export const restrictionSchema = z.strictObject({
  weekdays: z
    .array(weekdaySchema)
    .min(1, 'Choose at least one weekday.')
    .max(7)
    .refine((days) => new Set(days).size === days.length, 'Name each weekday once.'),
  from: timeOfDaySchema,
  to: timeOfDaySchema,
});

/** What a layer consists of. */
export const layerFields = {
  name: textSchema
    .trim()
    .min(1, 'A layer needs a name.')
    .max(120, 'The name has at most 120 characters.'),
  startsAt: instantSchema,
  endsAt: instantSchema.nullable(),
  shiftLength: z.int().min(1, 'A shift has at least 1.').max(999, 'A shift has at most 999.'),
  shiftUnit: z.enum(shiftUnits),
  restrictions: z.array(restrictionSchema).max(14, 'A layer has at most 14 restrictions.'),
  /** Members in the order of their turns. */
  participantIds: z
    .array(idSchema)
    .max(mostParticipants, 'A layer has at most 50 people.')
    .refine((ids) => new Set(ids).size === ids.length, 'Name each person once.'),
};

/** The longest span that one override or the calculation of shifts takes. */
export const longestSpanMs = 366 * dayMs;

/** A span that somebody takes over. */
export const overrideFields = { startsAt: instantSchema, endsAt: instantSchema };
