import { z } from 'zod';
import { idSchema } from './ids';
import type { SubjectRef } from './reference';

/** The arguments that name a subject. Pages of the version before name a ticket instead. */
export const subjectArgs = {
  subject: z.strictObject({ subjectType: z.string().max(40), subjectId: idSchema }).optional(),
  ticketId: idSchema.nullish(),
};

type SubjectArgs = { subject?: SubjectRef | undefined; ticketId?: string | null | undefined };

/** The subject that the arguments name, if they name one. */
export const subjectIn = ({ subject, ticketId }: SubjectArgs): SubjectRef | undefined =>
  subject ?? (ticketId ? { subjectType: 'ticket', subjectId: ticketId } : undefined);
