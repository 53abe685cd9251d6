import { z } from 'zod';

/**
 * Text that Postgres can store: without null characters or half surrogate pairs, normalized to NFC so that
 * equal texts compare as equal.
 */
export const textSchema = z
  .string()
  .overwrite((text) => text.toWellFormed().normalize('NFC'))
  .refine((text) => !text.includes('\0'), 'Text cannot hold a null character.');
