import { z } from 'zod';
import { idSchema } from './ids';
import { textSchema } from './text';
import type { SubjectRef } from './reference';

export const subjectFields = { subjectType: textSchema.max(40), subjectId: idSchema };

/** The arguments that name a subject. Pages of the version before name a ticket instead. */
export const subjectArgs = {
  subject: z.strictObject(subjectFields).optional(),
  ticketId: idSchema.nullish(),
};

type SubjectArgs = { subject?: SubjectRef | undefined; ticketId?: string | null | undefined };

/** The subject that the arguments name, if they name one. */
export const subjectIn = ({ subject, ticketId }: SubjectArgs): SubjectRef | undefined =>
  subject ?? (ticketId ? { subjectType: 'ticket', subjectId: ticketId } : undefined);
