import { z } from 'zod';
import { instantSchema } from '@/zero/core/ids';
import { textSchema } from '@/zero/core/text';
import { noteLimit, summaryLimit, titleLimit } from './values';

export const incidentTitleSchema = textSchema
  .trim()
  .min(1, 'An incident needs a title.')
  .max(titleLimit, `The title has at most ${titleLimit} characters.`);

export const incidentSummarySchema = textSchema
  .trim()
  .max(summaryLimit, `The summary has at most ${summaryLimit.toLocaleString('en')} characters.`);

export const severitySchema = z.int().min(1).max(5);

export const incidentNoteSchema = textSchema
  .refine((body) => body.trim() !== '', 'Write something first.')
  .max(noteLimit, `A note has at most ${noteLimit.toLocaleString('en')} characters.`);

const time = instantSchema.nullable().optional();

/** What is named is set, or unknown again where it is null. */
export const timesSchema = z.strictObject({
  impactStartedAt: time,
  detectedAt: time,
  declaredAt: time,
  acknowledgedAt: time,
  mitigatedAt: time,
  resolvedAt: time,
  closedAt: time,
});
