import { z } from 'zod';
import { alertSeverities } from '../alert/values';
import { textSchema } from '@/zero/core/text';

export const serviceTiers = [1, 2, 3, 4] as const;
export type ServiceTier = (typeof serviceTiers)[number];

export const mostDependencies = 50;

/** That use one service. */
export const mostClients = 1_000;

export const serviceNameSchema = textSchema
  .trim()
  .min(1, 'A service needs a name.')
  .max(120, 'The name has at most 120 characters.');

export const serviceSlugSchema = textSchema
  .trim()
  .min(1, 'A service needs a slug.')
  .max(60, 'The slug has at most 60 characters.')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Use lower-case letters, digits and single hyphens.');

export const serviceDescriptionSchema = textSchema
  .trim()
  .max(2000, 'The description has at most 2,000 characters.');

/** Tickets of so many different clients suggest an incident; 0 is never. */
export const ticketThresholdSchema = z.int().min(0).max(50);

export const defaultTicketThreshold = 3;
/** When alerts of a service declare an incident, and for how long others join it. */
export const groupingFields = {
  declareFrom: z.enum(alertSeverities).nullable(),
  declareSeverity: z.int().min(1).max(5),
  groupingMinutes: z
    .int('Enter whole minutes.')
    .min(1, 'Group for at least 1 minute.')
    .max(1440, 'Group for at most 1,440 minutes.'),
};

export const serviceTierSchema = z.int().min(1).max(4);
