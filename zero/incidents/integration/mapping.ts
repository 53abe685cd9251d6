import { z } from 'zod';

const path = z
  .string()
  .trim()
  .max(200)
  .regex(/^[^.\s\0]+(\.[^.\s\0]+)*$/, 'Separate the names by dots, like “event.title”.');

/** Where in a JSON event each field is: names separated by dots. */
export const eventMappingSchema = z.strictObject({
  title: path.optional(),
  dedupKey: path.optional(),
  severity: path.optional(),
  group: path.optional(),
  state: path.optional(),
  occurredAt: path.optional(),
});

export type EventMapping = z.infer<typeof eventMappingSchema>;
