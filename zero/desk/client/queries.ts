import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { seesProfile } from '@/zero/platform/member/permissions';
import { visibleClients } from '@/zero/platform/client/permissions';
import { visibleClientNotes } from './permissions';

/** The organization's clients by name; a client's person finds their own only. */
const all = defineQuery(z.strictObject({ organizationId: idSchema }), ({ args, ctx }) =>
  visibleClients(ctx)
    .where('organizationId', args.organizationId)
    .orderBy('name', 'asc')
    .orderBy('id', 'asc'),
);

/** What colleagues wrote about a client, newest first. */
const notes = defineQuery(
  z.strictObject({ organizationId: idSchema, clientId: idSchema }),
  ({ args, ctx }) =>
    visibleClientNotes(ctx)
      .where('organizationId', args.organizationId)
      .where('clientId', args.clientId)
      .where('removedAt', 'IS', null)
      .related('author', (author) => author.where(seesProfile(ctx)))
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(200),
);

export const clientQueries = { all, notes };
