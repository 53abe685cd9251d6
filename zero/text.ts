import { z } from 'zod';

/** Text that Postgres can store: every character but null. */
export const textSchema = z
  .string()
  .refine((text) => !text.includes('\0'), 'Text cannot hold a null character.');
