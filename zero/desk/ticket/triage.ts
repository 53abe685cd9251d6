import { z } from 'zod';
import { inOrganization, tenantMutator } from '@/zero/core/define';
import { idSchema } from '@/zero/core/ids';
import { visibleMembers } from '@/zero/platform/member/permissions';
import { visibleTeams } from '@/zero/platform/team/permissions';
import { visibleTicketTypes } from './permissions';
import { undoArgs } from './undo';
import { setFact } from './set-fact';
import { ticketPriorities, ticketStatuses } from './values';
import { moveTo, ticketFor } from './write';

/** Gives the ticket to one of the organization's active people, or to nobody. */
export const assign = tenantMutator(
  'ticket.triage',
  inOrganization({ ticketId: idSchema, assigneeId: idSchema.nullable(), ...undoArgs }),
  async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, assigneeId } = args;
    const ticket = await ticketFor(tx, ctx, organizationId, args.ticketId);
    const assignee = () =>
      tx.run(
        visibleMembers(ctx)
          .where('organizationId', organizationId)
          .where('id', assigneeId ?? '')
          .where('userType', 'internal')
          .where('status', 'active')
          .one(),
      );
    const fact = {
      name: 'assigneeId',
      value: assigneeId,
      at,
      isKnown: assignee,
      undo: args.undo,
    } as const;
    await setFact(tx, actor, ticket, fact);
  },
);

/** Gives the ticket to a team, or takes it from any. */
export const changeTeam = tenantMutator(
  'ticket.triage',
  inOrganization({ ticketId: idSchema, teamId: idSchema.nullable(), ...undoArgs }),
  async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, teamId } = args;
    const ticket = await ticketFor(tx, ctx, organizationId, args.ticketId);
    const teams = visibleTeams(ctx).where('organizationId', organizationId);
    const team = () => tx.run(teams.where('id', teamId ?? '').one());
    const fact = { name: 'teamId', value: teamId, at, isKnown: team, undo: args.undo } as const;
    await setFact(tx, actor, ticket, fact);
  },
);

export const changeType = tenantMutator(
  'ticket.triage',
  inOrganization({ ticketId: idSchema, typeId: idSchema.nullable(), ...undoArgs }),
  async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, typeId } = args;
    const ticket = await ticketFor(tx, ctx, organizationId, args.ticketId);
    const types = visibleTicketTypes(ctx).where('organizationId', organizationId);
    const type = () => tx.run(types.where('id', typeId ?? '').one());
    const fact = { name: 'typeId', value: typeId, at, isKnown: type, undo: args.undo } as const;
    await setFact(tx, actor, ticket, fact);
  },
);

export const changePriority = tenantMutator(
  'ticket.triage',
  inOrganization({ ticketId: idSchema, priority: z.enum(ticketPriorities), ...undoArgs }),
  async ({ tx, ctx, args, actor, at }) => {
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    await setFact(tx, actor, ticket, {
      name: 'priority',
      value: args.priority,
      at,
      undo: args.undo,
    });
  },
);

export const changeStatus = tenantMutator(
  'ticket.triage',
  inOrganization({ ticketId: idSchema, status: z.enum(ticketStatuses), ...undoArgs }),
  async ({ tx, ctx, args, actor, at }) => {
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    await moveTo(tx, actor, ticket, args.status, at, args.undo);
  },
);
