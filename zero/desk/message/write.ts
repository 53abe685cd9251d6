import { subjectOfTicket } from '@/zero/desk/ticket/subject-of';
import { attach } from '@/zero/platform/attachment/attach';
import { forgetDraft } from '@/zero/platform/draft/own';
import type { Call } from '@/zero/core/action';
import { writtenBy } from '@/zero/core/actor';
import { mutationError } from '@/zero/core/mutation-error';
import { record } from '../event/record';
import { insertOnce } from '@/zero/core/insert-once';
import type { Ticket } from '../ticket/schema';
import { isSnoozed, isDone, isReopenable, statusAfterMessage } from '../ticket/rules';
import { noTime, type TicketStatus } from '../ticket/values';
import { moveTo } from '../ticket/write';
import { visibleMessages } from './permissions';
import { assertSeen, isInTurn, type Seen } from './seen';

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
