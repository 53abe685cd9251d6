import { subjectOfTicket } from '@/zero/desk/ticket/write';
import { z } from 'zod';
import { type Tx, writtenBy } from '@/zero/core/actor';
import { attach, attachmentIdsSchema } from '@/zero/platform/attachment/attach';
import { visibleClients } from '@/zero/platform/client/permissions';
import type { Context } from '@/zero/core/context';
import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { record } from '../event/record';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { visibleProfiles } from '@/zero/platform/member/permissions';
import { bodySchema } from '../message/body';
import { visibleMessages } from '../message/permissions';
import { can } from '@/zero/roles';
import { visibleTickets, visibleTicketTypes } from './permissions';
import { titleSchema } from './title';
import { noTime, ticketPriorities } from './values';
import { ticketSubject } from './subject';

/** Opens a ticket with its first message. A client's person opens it for their own client, whatever is asked. */
export const create = defineAction({
  name: 'ticket.create',
  capability: 'ticket.create',
  subject: ticketSubject,
  subjectId: 'id',
  durable: true,
  audit: {
    done: 'opened {}',
    todo: 'open {}',
    details: ({ body }) => ({ bodyLength: body.length }),
  },
  schema: inOrganization({
    id: idSchema,
    messageId: idSchema,
    title: titleSchema,
    body: bodySchema,
    attachmentIds: attachmentIdsSchema,
    priority: z.enum(ticketPriorities),
    typeId: idSchema.nullable(),
    clientId: idSchema.nullable(),
    requesterId: idSchema.nullable(),
  }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId } = actor;
    const forAnyClient = can(actor, 'ticket.createForAnyClient');
    const clientId = forAnyClient ? args.clientId : actor.clientId;
    if (!clientId) throw mutationError('INVALID', 'Choose the client that the ticket is for.');
    const requesterId = forAnyClient ? args.requesterId : actor.id;
    if (tx.location === 'server') {
      await assertKnown(tx, ctx, { ...args, clientId, requesterId });
    }
    const author = actor.userType === 'client' ? 'client' : 'agent';
    const { memberId: authorId, apiKeyId } = writtenBy(actor);
    const insertTicket = async () => {
      await tx.mutate.ticket.insert({
        id: args.id,
        organizationId,
        number: await nextNumber(tx, organizationId),
        title: args.title,
        clientId,
        requesterId,
        typeId: args.typeId,
        priority: args.priority,
        status: 'new',
        channel: author === 'client' ? 'portal' : apiKeyId ? 'api' : 'agent',
        origin: 'live',
        createdAt: at,
        updatedAt: at,
        lastActivityAt: at,
        reopenedCount: 0,
        lastClientMessageAt: author === 'client' ? at : null,
        lastAgentMessageAt: author === 'agent' ? at : null,
        waitingSince: author === 'client' ? at : noTime,
        snoozedUntilReply: false,
        nextDueAt: noTime,
      });
    };
    const isNew = await insertOnce(tx, {
      id: args.messageId,
      row: visibleMessages(ctx).where('id', args.messageId),
      same: { ticketId: args.id, authorId, apiKeyId, body: args.body },
      insert: async () => {
        const row = visibleTickets(ctx).where('id', args.id);
        if (!(await insertOnce(tx, { id: args.id, row, insert: insertTicket }))) return;
        await tx.mutate.ticketMessage.insert({
          id: args.messageId,
          organizationId,
          clientId,
          ticketId: args.id,
          authorId,
          apiKeyId,
          authorType: author,
          body: args.body,
          automatic: false,
          isPlain: false,
          createdAt: at,
          receivedAt: tx.location === 'server' ? at : null,
        });
      },
    });
    if (!isNew) return;
    await attach(tx, ctx, actor, args.attachmentIds, {
      ...subjectOfTicket({ id: args.id, clientId }),
      messageId: args.messageId,
    });
    await record(tx, actor, { ticketId: args.id, kind: 'created', to: 'new', at });
  },
});

type Named = {
  organizationId: string;
  clientId: string;
  requesterId: string | null;
  typeId: string | null;
};

async function assertKnown(tx: Tx, ctx: Context, named: Named): Promise<void> {
  const { organizationId, clientId, requesterId, typeId } = named;
  const client = await tx.run(
    visibleClients(ctx).where('organizationId', organizationId).where('id', clientId).one(),
  );
  const requester =
    requesterId === null ||
    (await tx.run(
      visibleProfiles(ctx)
        .where('organizationId', organizationId)
        .where('clientId', clientId)
        .where('id', requesterId)
        .one(),
    ));
  const type =
    typeId === null ||
    (await tx.run(
      visibleTicketTypes(ctx).where('organizationId', organizationId).where('id', typeId).one(),
    ));
  if (!client || !requester || !type) throw mutationError('NOT_ALLOWED');
}

async function nextNumber(tx: Tx, organizationId: string): Promise<number> {
  if (tx.location === 'client') return 0;
  const [row] = await tx.dbTransaction.query('select next_ticket_number($1) number', [
    organizationId,
  ]);
  return z.object({ number: z.number() }).parse(row).number;
}
