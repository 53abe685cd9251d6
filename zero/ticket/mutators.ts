import { z } from 'zod';
import { inOrganization, tenantMutator } from '../define';
import { refusal } from '../errors';
import { record } from '../event/record';
import { idSchema } from '../ids';
import { visibleMembers } from '../member/permissions';
import { create } from './create';
import { visibleTicketTypes } from './permissions';
import { isReopenable } from './rules';
import { ticketPriorities, ticketStatuses } from './values';
import { moveTo, ticketFor } from './write';

/** Gives the ticket to one of the organization's active people, or to nobody. */
const assign = tenantMutator(
  'ticket.triage',
  inOrganization({ ticketId: idSchema, assigneeId: idSchema.nullable() }),
  async ({ tx, ctx, args, actor, at }) => {
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    if (ticket.assigneeId === args.assigneeId) return;
    if (tx.location === 'server' && args.assigneeId !== null) {
      const assignee = await tx.run(
        visibleMembers(ctx)
          .where('organizationId', args.organizationId)
          .where('id', args.assigneeId)
          .where('userType', 'internal')
          .where('status', 'active')
          .one(),
      );
      if (!assignee) throw refusal('NOT_ALLOWED');
    }
    await tx.mutate.ticket.update({
      id: ticket.id,
      assigneeId: args.assigneeId,
      updatedAt: at,
      lastActivityAt: at,
    });
    const change = { from: ticket.assigneeId, to: args.assigneeId };
    await record(tx, actor, { ticketId: ticket.id, kind: 'assigned', ...change, at });
  },
);

const changeStatus = tenantMutator(
  'ticket.triage',
  inOrganization({ ticketId: idSchema, status: z.enum(ticketStatuses) }),
  async ({ tx, ctx, args, actor, at }) => {
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    await moveTo(tx, actor, ticket, args.status, at);
  },
);

const changePriority = tenantMutator(
  'ticket.triage',
  inOrganization({ ticketId: idSchema, priority: z.enum(ticketPriorities) }),
  async ({ tx, ctx, args, actor, at }) => {
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    if (ticket.priority === args.priority) return;
    await tx.mutate.ticket.update({
      id: ticket.id,
      priority: args.priority,
      updatedAt: at,
      lastActivityAt: at,
    });
    const change = { from: ticket.priority, to: args.priority };
    await record(tx, actor, { ticketId: ticket.id, kind: 'priority_changed', ...change, at });
  },
);

const changeType = tenantMutator(
  'ticket.triage',
  inOrganization({ ticketId: idSchema, typeId: idSchema.nullable() }),
  async ({ tx, ctx, args, actor, at }) => {
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    if (ticket.typeId === args.typeId) return;
    if (tx.location === 'server' && args.typeId !== null) {
      const type = await tx.run(
        visibleTicketTypes(ctx)
          .where('organizationId', args.organizationId)
          .where('id', args.typeId)
          .one(),
      );
      if (!type) throw refusal('NOT_ALLOWED');
    }
    await tx.mutate.ticket.update({
      id: ticket.id,
      typeId: args.typeId,
      updatedAt: at,
      lastActivityAt: at,
    });
    const change = { from: ticket.typeId, to: args.typeId };
    await record(tx, actor, { ticketId: ticket.id, kind: 'type_changed', ...change, at });
  },
);

/** What a client does with a ticket that needs nothing more. */
const close = tenantMutator(
  'ticket.close',
  inOrganization({ ticketId: idSchema }),
  async ({ tx, ctx, args, actor, at }) => {
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    await moveTo(tx, actor, ticket, 'closed', at);
  },
);

const reopen = tenantMutator(
  'ticket.reopen',
  inOrganization({ ticketId: idSchema }),
  async ({ tx, ctx, args, actor, at }) => {
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    if (!isReopenable(ticket, actor, at)) {
      throw refusal('CONFLICT', 'This ticket can no longer be reopened. Open a new one instead.');
    }
    await moveTo(tx, actor, ticket, 'open', at);
  },
);

export const ticketMutators = {
  create,
  assign,
  changeStatus,
  changePriority,
  changeType,
  close,
  reopen,
};
