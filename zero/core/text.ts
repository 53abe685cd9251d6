import { z } from 'zod';

/**
 * Text from outside, as Postgres can store it: without null characters, and with half a surrogate
 * pair made the replacement character on both sides, so that nobody reads other text than was kept.
 * A letter and its marks become one character (NFC), so that the same text is the same characters.
 */
export const textSchema = z
  .string()
  .overwrite((text) => text.toWellFormed().normalize('NFC'))
  .refine((text) => !text.includes('\0'), 'Text cannot hold a null character.');
