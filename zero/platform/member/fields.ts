import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { textSchema } from '@/zero/core/text';
import { memberRoles } from './values';

export const personNameSchema = textSchema
  .trim()
  .min(1, 'A person needs a name.')
  .max(120, 'A name has at most 120 characters.');

export const personTitleSchema = textSchema.trim().max(120, 'A title has at most 120 characters.');

const departmentSchema = textSchema.trim().max(80, 'A department has at most 80 characters.');

/** What a person is let in as: one of the organization's people, or a person of one of its clients. */
export const accessSchema = z.discriminatedUnion('userType', [
  z.strictObject({
    userType: z.literal('internal'),
    /** Null takes the default of the department. */
    role: z.enum(memberRoles).nullable(),
    teamId: idSchema.nullable(),
    department: departmentSchema.nullable(),
  }),
  z.strictObject({ userType: z.literal('client'), clientId: idSchema }),
]);

export type Access = z.infer<typeof accessSchema>;
