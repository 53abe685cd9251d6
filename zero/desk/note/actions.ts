import { attach, attachmentIdsSchema } from '@/zero/platform/attachment/attach';
import { forgetDraft } from '@/zero/platform/draft/own';
import { defineAction, inOrganization } from '@/zero/core/action';
import { writtenBy } from '@/zero/core/actor';
import { record } from '../event/record';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { bodySchema } from '../message/body';
import { ticketFor, subjectOfTicket } from '../ticket/write';
import { visibleNotes } from './permissions';
import { ticketSubject } from '../ticket/subject';

/** Writes an internal note. Writing the same id twice writes once. */
const write = defineAction({
  name: 'note.write',
  capability: 'note.write',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'wrote a note on {}',
    todo: 'write a note on {}',
    details: ({ id, body }) => ({ noteId: id, bodyLength: body.length }),
  },
  schema: inOrganization({
    id: idSchema,
    ticketId: idSchema,
    body: bodySchema,
    attachmentIds: attachmentIdsSchema,
  }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    const { memberId: authorId, apiKeyId } = writtenBy(actor);
    const isNew = await insertOnce(tx, {
      id: args.id,
      row: visibleNotes(ctx).where('id', args.id),
      same: { ticketId: ticket.id, authorId, apiKeyId, body: args.body },
      insert: () =>
        tx.mutate.ticketNote.insert({
          id: args.id,
          organizationId: ticket.organizationId,
          ticketId: ticket.id,
          authorId,
          apiKeyId,
          body: args.body,
          isPlain: false,
          createdAt: at,
          receivedAt: tx.location === 'server' ? at : null,
        }),
    });
    if (!isNew) return;
    await attach(tx, ctx, actor, args.attachmentIds, {
      ...subjectOfTicket(ticket),
      noteId: args.id,
    });
    await tx.mutate.ticket.update({ id: ticket.id, updatedAt: at, lastActivityAt: at });
    await forgetDraft(tx, actor, { subjectId: ticket.id, kind: 'note' });
    await record(tx, actor, { ticketId: ticket.id, kind: 'noted', at });
  },
});

export const noteActions = { write: write };
