import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { seesProfile } from '../member/permissions';
import { visibleDrafts } from './permissions';

/** What is being written on a ticket: one's own, and for staff their colleagues'. */
const ofTicket = defineQuery(
  z.strictObject({ organizationId: idSchema, ticketId: idSchema }),
  ({ args, ctx }) =>
    visibleDrafts(ctx)
      .where('organizationId', args.organizationId)
      .where('ticketId', args.ticketId)
      .related('author', (author) => author.where(seesProfile(ctx)))
      .orderBy('updatedAt', 'desc')
      .orderBy('id', 'desc'),
);

export const draftQueries = { ofTicket };
