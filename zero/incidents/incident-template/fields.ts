import { z } from 'zod';
import { textSchema } from '@/zero/core/text';
import { incidentSummarySchema, severitySchema } from '../incident/fields';
import { titleLimit } from '../incident/values';

export const incidentTemplateNameLimit = 120;

/** What is said of an incident template; an incident begins with the last three. */
export const incidentTemplateFields = {
  name: textSchema
    .trim()
    .min(1, 'An incident template needs a name.')
    .max(incidentTemplateNameLimit, 'The name has at most 120 characters.'),
  title: textSchema.trim().max(titleLimit, `The title has at most ${titleLimit} characters.`),
  summary: incidentSummarySchema,
  severity: severitySchema,
};

export const incidentTemplateSchema = z.object(incidentTemplateFields);
