import { z } from 'zod';
import { textSchema } from '@/zero/core/text';

export const organizationNameSchema = textSchema
  .trim()
  .min(1, 'An organization needs a name.')
  .max(120, 'A name has at most 120 characters.');

/** The organization's short name, which stands in its addresses. */
export const slugSchema = z
  .string()
  .max(48)
  .regex(
    /^[a-z0-9][a-z0-9-]{1,47}$/,
    'A short name has 2 to 48 lower-case letters, digits and hyphens, and begins with a letter or digit.',
  );

/** An IANA name, such as `Europe/Berlin`. */
export const timeZoneSchema = z
  .string()
  .max(64)
  .refine(isTimeZone, 'There is no time zone of this name.');

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'A time reads 09:00.');

const daySchema = z
  .array(z.tuple([timeSchema, timeSchema]))
  .max(4, 'A day has at most four spans.')
  .refine(
    (spans) =>
      spans.every(([from, to], index) => from < to && (spans[index - 1]?.[1] ?? '') <= from),
    'Each span ends after it begins, and the next one follows it.',
  );

/** Opening hours by ISO weekday; a day without spans is closed. */
export const businessHoursSchema = z.strictObject({
  1: daySchema.optional(),
  2: daySchema.optional(),
  3: daySchema.optional(),
  4: daySchema.optional(),
  5: daySchema.optional(),
  6: daySchema.optional(),
  7: daySchema.optional(),
});

function isTimeZone(name: string): boolean {
  // Offsets such as "+01:00" are taken by Intl, but know no summer time.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
