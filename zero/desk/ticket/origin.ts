import type { Tx } from '@/zero/core/actor';
import { visibleClients } from '@/zero/platform/client/permissions';
import type { Context } from '@/zero/core/context';
import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { record } from '../event/record';
import { idSchema } from '@/zero/core/ids';
import { visibleProfiles } from '@/zero/platform/member/permissions';
import { visibleTickets } from './permissions';
import { titleSchema } from './title';
import { ticketFor } from './write';
import { ticketSubject } from './subject';

/** Gives the ticket another title. */
export const changeTitle = defineAction({
  name: 'ticket.changeTitle',
  capability: 'ticket.triage',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'renamed {}',
    todo: 'rename {}',
  },
  schema: inOrganization({ ticketId: idSchema, title: titleSchema }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    const { title } = args;
    if (ticket.title === title) return;
    await tx.mutate.ticket.update({ id: ticket.id, title, updatedAt: at, lastActivityAt: at });
    const change = { from: ticket.title, to: title, at };
    await record(tx, actor, { ticketId: ticket.id, kind: 'title_changed', ...change });
  },
});

/** Says which of the client's people asks, or that nobody in particular does. */
export const changeRequester = defineAction({
  name: 'ticket.changeRequester',
  capability: 'ticket.triage',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'changed the requester of {}',
    todo: 'change the requester of {}',
  },
  schema: inOrganization({ ticketId: idSchema, requesterId: idSchema.nullable() }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { requesterId } = args;
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    if (ticket.requesterId === requesterId) return;
    if (requesterId)
      await assertContact(tx, ctx, ticket.organizationId, ticket.clientId, requesterId);
    await tx.mutate.ticket.update({
      id: ticket.id,
      requesterId,
      updatedAt: at,
      lastActivityAt: at,
    });
    const change = { from: ticket.requesterId, to: requesterId, at };
    await record(tx, actor, { ticketId: ticket.id, kind: 'requester_changed', ...change });
  },
});

/**
 * Moves the ticket, with all that was written on it, to another client, whose people see it from then
 * on and the earlier client's no more. The requester stays behind.
 */
export const changeClient = defineAction({
  name: 'ticket.changeClient',
  capability: 'ticket.triage',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'moved {} to another client',
    todo: 'move {} to another client',
  },
  schema: inOrganization({ ticketId: idSchema, clientId: idSchema }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, clientId } = args;
    const ticket = await ticketFor(tx, ctx, organizationId, args.ticketId);
    if (ticket.clientId === clientId) return;
    const client = visibleClients(ctx).where('organizationId', organizationId);
    if (!(await tx.run(client.where('id', clientId).one()))) throw mutationError('NOT_ALLOWED');
    const merged = visibleTickets(ctx).where('organizationId', organizationId);
    if (await tx.run(merged.where('mergedIntoId', ticket.id).one())) {
      throw mutationError(
        'CONFLICT',
        'Other tickets are merged into this one. Separate them first.',
      );
    }
    const moment = { updatedAt: at, lastActivityAt: at };
    await tx.mutate.ticket.update({ id: ticket.id, clientId, requesterId: null, ...moment });
    const change = { from: ticket.clientId, to: clientId, at };
    await record(tx, actor, { ticketId: ticket.id, kind: 'client_changed', ...change });
    if (ticket.requesterId) {
      const left = { from: ticket.requesterId, to: null, at };
      await record(tx, actor, { ticketId: ticket.id, kind: 'requester_changed', ...left });
    }
  },
});

/** Throws a `NOT_ALLOWED` rejection for whoever is none of the client's people. */
async function assertContact(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  clientId: string,
  memberId: string,
): Promise<void> {
  if (tx.location === 'client') return;
  const contact = await tx.run(
    visibleProfiles(ctx)
      .where('organizationId', organizationId)
      .where('clientId', clientId)
      .where('id', memberId)
      .one(),
  );
  if (!contact) throw mutationError('NOT_ALLOWED');
}
