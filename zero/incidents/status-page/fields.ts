import { z } from 'zod';
import { textSchema } from '@/zero/core/text';
import { componentStatuses, postImpacts, postKinds, postStatuses } from './values';

/** Of one page. */
export const mostComponents = 200;

export const pageSlugSchema = textSchema
  .trim()
  .min(1, 'A status page needs an address.')
  .max(60, 'The address has at most 60 characters.')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Use lower-case letters, digits and single hyphens.');

export const pageNameSchema = textSchema
  .trim()
  .min(1, 'A status page needs a name.')
  .max(120, 'The name has at most 120 characters.');

export const pageAboutSchema = textSchema
  .trim()
  .max(2000, 'The description has at most 2,000 characters.');

export const componentNameSchema = textSchema
  .trim()
  .min(1, 'A component needs a name.')
  .max(120, 'The name has at most 120 characters.');

export const componentGroupSchema = textSchema
  .trim()
  .max(60, 'The group has at most 60 characters.');

export const componentPositionSchema = z.int().min(0).max(10_000);
export const componentStatusSchema = z.enum(componentStatuses);

export const postKindSchema = z.enum(postKinds);
export const postImpactSchema = z.enum(postImpacts);
export const postStatusSchema = z.enum(postStatuses);

export const postTitleSchema = textSchema
  .trim()
  .min(1, 'A post needs a title.')
  .max(200, 'The title has at most 200 characters.');

export const updateBodySchema = textSchema
  .trim()
  .min(1, 'Write what has happened.')
  .max(10_000, 'An update has at most 10,000 characters.');
