import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import type { Context } from '@/zero/core/context';
import { idSchema } from '@/zero/core/ids';
import type { SubjectRef } from '@/zero/core/reference';
import { seesProfile } from '../member/permissions';
import { subjectFields } from '@/zero/core/subject-args';
import { visibleDrafts } from './permissions';

const organization = { organizationId: idSchema };

const draftsOf = (ctx: Context, organizationId: string, { subjectType, subjectId }: SubjectRef) =>
  visibleDrafts(ctx)
    .where('organizationId', organizationId)
    .where('subjectId', subjectId)
    .where('subjectType', subjectType)
    .related('author', (author) => author.where(seesProfile(ctx)))
    .orderBy('updatedAt', 'desc')
    .orderBy('id', 'desc');

/** What is being written on a subject: one's own, and for staff their colleagues'. */
const ofSubject = defineQuery(
  z.strictObject({ ...organization, ...subjectFields }),
  ({ args, ctx }) => draftsOf(ctx, args.organizationId, args),
);

/** Like `ofSubject`, for pages of the version before. */
const ofTicket = defineQuery(
  z.strictObject({ ...organization, ticketId: idSchema }),
  ({ args, ctx }) =>
    draftsOf(ctx, args.organizationId, { subjectType: 'ticket', subjectId: args.ticketId }),
);

export const draftQueries = { ofSubject, ofTicket };
