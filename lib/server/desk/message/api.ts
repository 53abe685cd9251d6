import { z } from 'zod';
import { defineOperation, type Reading } from '@/lib/server/api/define-operation';
import { idParam, isoTime, timeSchema, named, namedSchema } from '@/lib/server/api/fields';
import { pageFields, pageFrom, pageOf, readCursor } from '@/lib/server/api/page';
import { found } from '@/lib/server/api/problem';
import { idSchema, instantSchema, newId } from '@/zero/core/ids';
import { bodySchema } from '@/zero/desk/message/body';
import { attachmentIdsSchema } from '@/zero/platform/attachment/attach';
import { visibleMessages } from '@/zero/desk/message/permissions';
import { authorTypes } from '@/zero/desk/message/values';
import { visibleNotes } from '@/zero/desk/note/permissions';
import { ticketStatuses } from '@/zero/desk/ticket/values';
import { mutators } from '@/zero/mutators';
import { seesProfile } from '@/zero/platform/member/permissions';
import { readTicket } from '../ticket/api/resource';

const params = idParam('ticketId');
const search = z.strictObject(pageFields);
const startSchema = z.strictObject({ id: idSchema, createdAt: instantSchema });
const startAfter = ({ id, createdAt }: z.output<typeof startSchema>) => ({ id, createdAt });

const written = {
  id: idSchema,
  ticketId: idSchema,
  body: z.string(),
  author: namedSchema.nullable().meta({ description: 'The member who wrote it.' }),
  apiKeyId: idSchema.nullable().meta({ description: 'The API key that wrote it.' }),
  createdAt: timeSchema,
};

const messageResource = z
  .object({ ...written, authorType: z.enum(authorTypes), isAutomatic: z.boolean() })
  .meta({ id: 'Message', description: 'What everybody in the ticket reads.' });

const noteResource = z
  .object(written)
  .meta({ id: 'Note', description: 'What only the organization’s own people read.' });

type Written = {
  id: string;
  ticketId: string;
  body: string;
  author: { id: string; name: string } | undefined;
  apiKeyId: string | null;
  createdAt: number;
};

const writtenOf = ({ id, ticketId, body, author, apiKeyId, createdAt }: Written) => ({
  id,
  ticketId,
  body,
  author: named(author),
  apiKeyId,
  createdAt: isoTime(createdAt),
});

type MessageRow = Written & { authorType: (typeof authorTypes)[number]; automatic: boolean };

const messageOf = (row: MessageRow) => ({
  ...writtenOf(row),
  authorType: row.authorType,
  isAutomatic: row.automatic,
});

/** A message of a ticket. @throws ApiProblem 404 */
export async function readMessage(
  { tx, ctx, organizationId }: Reading,
  ticketId: string,
  id: string,
) {
  const message = await tx.run(
    visibleMessages(ctx)
      .where('organizationId', organizationId)
      .where('ticketId', ticketId)
      .where('id', id)
      .related('author', (author) => author.where(seesProfile(ctx)))
      .one(),
  );
  return messageOf(found(message));
}

/** An internal note on a ticket. @throws ApiProblem 404 */
export async function readNote({ tx, ctx, organizationId }: Reading, ticketId: string, id: string) {
  const note = await tx.run(
    visibleNotes(ctx)
      .where('organizationId', organizationId)
      .where('ticketId', ticketId)
      .where('id', id)
      .related('author', (author) => author.where(seesProfile(ctx)))
      .one(),
  );
  return writtenOf(found(note));
}

const listMessages = defineOperation({
  id: 'listMessages',
  method: 'get',
  path: '/tickets/{ticketId}/messages',
  summary: 'List the messages of a ticket, oldest first',
  tag: 'Messages',
  scope: 'messages:read',
  params,
  search,
  output: pageOf(messageResource),
  run: async (call) => {
    const {
      tx,
      ctx,
      organizationId,
      params: { ticketId },
      search: { limit, cursor },
    } = call;
    await readTicket(call, ticketId);
    const start = readCursor(cursor, startSchema);
    const messages = visibleMessages(ctx)
      .where('organizationId', organizationId)
      .where('ticketId', ticketId)
      .related('author', (author) => author.where(seesProfile(ctx)))
      .orderBy('createdAt', 'asc')
      .orderBy('id', 'asc')
      .limit(limit + 1);
    const rows = await tx.run(start ? messages.start(start) : messages);
    return pageFrom(rows, limit, messageOf, startAfter);
  },
});

const postMessage = defineOperation({
  id: 'postMessage',
  method: 'post',
  path: '/tickets/{ticketId}/messages',
  summary: 'Reply on a ticket',
  tag: 'Messages',
  scope: 'messages:write',
  capability: 'message.post',
  params,
  body: z.strictObject({
    body: bodySchema,
    thenStatus: z.enum(ticketStatuses).nullable().default(null).meta({
      description: 'The status that the ticket gets with the reply. Needs tickets:write too.',
    }),
    attachmentIds: attachmentIdsSchema,
  }),
  output: messageResource,
  status: 201,
  run: async (call) => {
    const {
      organizationId,
      at,
      act,
      params: { ticketId },
    } = call;
    const id = newId();
    await act(mutators.message.post({ organizationId, at, id, ticketId, ...call.body }));
    return await readMessage(call, ticketId, id);
  },
});

const listNotes = defineOperation({
  id: 'listNotes',
  method: 'get',
  path: '/tickets/{ticketId}/notes',
  summary: 'List the internal notes of a ticket, oldest first',
  tag: 'Notes',
  scope: 'notes:read',
  params,
  search,
  output: pageOf(noteResource),
  run: async (call) => {
    const {
      tx,
      ctx,
      organizationId,
      params: { ticketId },
      search: { limit, cursor },
    } = call;
    await readTicket(call, ticketId);
    const start = readCursor(cursor, startSchema);
    const notes = visibleNotes(ctx)
      .where('organizationId', organizationId)
      .where('ticketId', ticketId)
      .related('author', (author) => author.where(seesProfile(ctx)))
      .orderBy('createdAt', 'asc')
      .orderBy('id', 'asc')
      .limit(limit + 1);
    const rows = await tx.run(start ? notes.start(start) : notes);
    return pageFrom(rows, limit, writtenOf, startAfter);
  },
});

const writeNote = defineOperation({
  id: 'writeNote',
  method: 'post',
  path: '/tickets/{ticketId}/notes',
  summary: 'Write an internal note on a ticket',
  tag: 'Notes',
  scope: 'notes:write',
  capability: 'note.write',
  params,
  body: z.strictObject({ body: bodySchema, attachmentIds: attachmentIdsSchema }),
  output: noteResource,
  status: 201,
  run: async (call) => {
    const {
      organizationId,
      at,
      act,
      params: { ticketId },
    } = call;
    const id = newId();
    await act(mutators.note.write({ organizationId, at, id, ticketId, ...call.body }));
    return await readNote(call, ticketId, id);
  },
});

export const messageOperations = [listMessages, postMessage, listNotes, writeNote];
