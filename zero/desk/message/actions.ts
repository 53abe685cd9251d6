import { z } from 'zod';
import { attachmentIdsSchema, attach } from '@/zero/platform/attachment/attach';
import { defineAction, inOrganization, type Call } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import { applyActions, macroFor } from '../macro/apply';
import { can } from '@/zero/roles';
import { ticketStatuses, noTime, type TicketStatus } from '../ticket/values';
import { ticketFor, moveTo, subjectOfTicket } from '../ticket/write';
import { bodySchema } from './body';
import { seenSchema, assertSeen, isInTurn, type Seen } from './seen';
import { ticketSubject } from '../ticket/subject';
import { forgetDraft } from '@/zero/platform/draft/own';
import { writtenBy } from '@/zero/core/actor';
import { record } from '../event/record';
import { insertOnce } from '@/zero/core/insert-once';
import type { Ticket } from '../ticket/schema';
import { isSnoozed, isDone, isReopenable, statusAfterMessage } from '../ticket/rules';
import { visibleMessages } from './permissions';

type Message = {
  id: string;
  body: string;
  attachmentIds?: readonly string[] | undefined;
  /** The agent's "send and …". */
  thenStatus: TicketStatus | null;
  /** What the writer had in sight; the caller holds the ticket. */
  seen?: Seen | undefined;
  turn?: string | undefined;
};

/**
 * Writes a public message on the ticket, with what follows for the ticket itself. Answers false, having
 * done nothing, where the same message was written before.
 */
export async function postMessage(
  { tx, ctx, actor, at }: Pick<Call<unknown>, 'tx' | 'ctx' | 'actor' | 'at'>,
  ticket: Ticket,
  message: Message,
): Promise<boolean> {
  const author = actor.userType === 'client' ? 'client' : 'agent';
  if (author === 'client' && isDone(ticket.status) && !isReopenable(ticket, actor, at)) {
    throw mutationError(
      'CONFLICT',
      'This ticket can no longer be reopened. Open a new one instead.',
    );
  }
  const { memberId: authorId, apiKeyId } = writtenBy(actor);
  const isNew = await insertOnce(tx, {
    id: message.id,
    row: visibleMessages(ctx).where('id', message.id),
    same: { ticketId: ticket.id, authorId, apiKeyId, body: message.body },
    insert: async () => {
      if (message.seen && !(await isInTurn({ tx, actor }, ticket, message.turn))) {
        await assertSeen({ tx, actor }, ticket, message.seen);
      }
      await tx.mutate.ticketMessage.insert({
        id: message.id,
        organizationId: ticket.organizationId,
        clientId: ticket.clientId,
        ticketId: ticket.id,
        authorId,
        apiKeyId,
        authorType: author,
        body: message.body,
        automatic: false,
        isPlain: false,
        createdAt: at,
        receivedAt: tx.location === 'server' ? at : null,
      });
    },
  });
  if (!isNew) return false;
  await attach(tx, ctx, actor, message.attachmentIds, {
    ...subjectOfTicket(ticket),
    messageId: message.id,
  });
  const update = tx.mutate.ticket.update(
    author === 'client'
      ? {
          id: ticket.id,
          lastClientMessageAt: at,
          waitingSince: Math.min(ticket.waitingSince, at),
          // Whoever slept until the client wrote is active.
          snoozedUntil: null,
          snoozedUntilReply: false,
          updatedAt: at,
          lastActivityAt: at,
        }
      : {
          id: ticket.id,
          firstRespondedAt: ticket.firstRespondedAt ?? at,
          lastAgentMessageAt: at,
          waitingSince: noTime,
          updatedAt: at,
          lastActivityAt: at,
        },
  );
  // Sent together: none of them needs what another one answers.
  await Promise.all([
    update,
    forgetDraft(tx, actor, { subjectId: ticket.id, kind: 'reply' }),
    record(tx, actor, { ticketId: ticket.id, kind: 'replied', at }),
  ]);
  if (author === 'client' && isSnoozed(ticket)) {
    await record(tx, actor, { ticketId: ticket.id, kind: 'woken', to: 'reply', at });
  }
  const status = message.thenStatus ?? statusAfterMessage(ticket.status, author);
  await moveTo(tx, actor, ticket, status, at);
  return true;
}

/**
 * Writes a public message; `thenStatus` is the agent's "send and …", `macroId` the macro whose actions
 * go along. With `seen`, an `UNSEEN` rejection where others wrote, or ended the ticket, since. Sending the
 * same id twice sends once.
 */
const post = defineAction({
  name: 'message.post',
  capability: 'message.post',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'replied on {}',
    todo: 'reply on {}',
    tell: ({ before, after }, { valueOf }) => {
      if (before?.['status'] === after?.['status']) return undefined;
      return `replied on {} and set it to ${valueOf('status', after?.['status'] ?? null)}`;
    },
    details: ({ id, body, macroId }) => ({ messageId: id, bodyLength: body.length, macroId }),
  },
  schema: inOrganization({
    id: idSchema,
    ticketId: idSchema,
    body: bodySchema,
    attachmentIds: attachmentIdsSchema,
    thenStatus: z.enum(ticketStatuses).nullable(),
    macroId: idSchema.nullable().optional(),
    seen: seenSchema.optional(),
    /** The first reply of the same turn: where it is sent, its writer was asked about all since `seen`. */
    turn: idSchema.optional(),
  }),
  run: async (call) => {
    const { tx, ctx, args, actor } = call;
    const { organizationId, macroId } = args;
    const ticket = await ticketFor(tx, ctx, organizationId, args.ticketId);
    if ((args.thenStatus || macroId) && !can(actor, 'ticket.triage'))
      throw mutationError('NOT_ALLOWED');
    const macro = macroId ? await macroFor(call, organizationId, macroId) : undefined;
    if (!(await postMessage(call, ticket, args)) || !macro) return;
    // What the agent chose in so many words counts more.
    await applyActions(call, ticket.id, macro, { keepsStatus: args.thenStatus !== null });
  },
});

export const messageActions = { post: post };
