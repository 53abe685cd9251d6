import { z } from 'zod';
import { attach, attachmentIdsSchema } from '../attachment/attach';
import { inOrganization, tenantMutator } from '../define';
import { refusal } from '../errors';
import { record } from '../event/record';
import { idSchema } from '../ids';
import { assertInserted } from '../inserted';
import { can } from '../roles';
import { isDone, isReopenable, statusAfterMessage } from '../ticket/rules';
import { noMoment, ticketStatuses } from '../ticket/values';
import { moveTo, ticketFor } from '../ticket/write';
import { bodySchema } from './body';
import { visibleMessages } from './permissions';

/** Writes a public message; `thenStatus` is the agent's "send and …". Sending the same id twice sends once. */
const post = tenantMutator(
  'message.post',
  inOrganization({
    id: idSchema,
    ticketId: idSchema,
    body: bodySchema,
    attachmentIds: attachmentIdsSchema,
    thenStatus: z.enum(ticketStatuses).nullable(),
  }),
  async ({ tx, ctx, args, actor, at }) => {
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    if (args.thenStatus && !can(actor, 'ticket.triage')) throw refusal('NOT_ALLOWED');
    const author = actor.userType === 'client' ? 'client' : 'agent';
    if (author === 'client' && isDone(ticket.status) && !isReopenable(ticket, actor, at)) {
      throw refusal('CONFLICT', 'This ticket is closed for good. Open a new one instead.');
    }
    if (await tx.run(visibleMessages(ctx).where('id', args.id).one())) return;
    await tx.mutate.ticketMessage.insert({
      id: args.id,
      organizationId: ticket.organizationId,
      clientId: ticket.clientId,
      ticketId: ticket.id,
      authorId: actor.id,
      authorType: author,
      body: args.body,
      automatic: false,
      createdAt: at,
      receivedAt: tx.location === 'server' ? at : null,
    });
    await assertInserted(tx, visibleMessages(ctx).where('id', args.id));
    await attach(tx, ctx, actor, args.attachmentIds, { ticket, messageId: args.id });
    await tx.mutate.ticket.update(
      author === 'client'
        ? {
            id: ticket.id,
            lastClientMessageAt: at,
            waitingSince: Math.min(ticket.waitingSince, at),
            // Whoever slept until the client wrote is awake.
            snoozedUntil: null,
            snoozedUntilReply: false,
            updatedAt: at,
            lastActivityAt: at,
          }
        : {
            id: ticket.id,
            firstRespondedAt: ticket.firstRespondedAt ?? at,
            lastAgentMessageAt: at,
            waitingSince: noMoment,
            updatedAt: at,
            lastActivityAt: at,
          },
    );
    await record(tx, actor, { ticketId: ticket.id, kind: 'replied', at });
    const status = args.thenStatus ?? statusAfterMessage(ticket.status, author);
    await moveTo(tx, actor, ticket, status, at);
  },
);

export const messageMutators = { post };
