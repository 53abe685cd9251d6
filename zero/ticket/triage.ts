import { z } from 'zod';
import { inOrganization, tenantMutator } from '../define';
import { idSchema } from '../ids';
import { visibleMembers } from '../member/permissions';
import { visibleTeams } from '../team/permissions';
import { visibleTicketTypes } from './permissions';
import { setFact } from './set-fact';
import { ticketPriorities, ticketStatuses } from './values';
import { moveTo, ticketFor } from './write';

/** Gives the ticket to one of the organization's active people, or to nobody. */
export const assign = tenantMutator(
  'ticket.triage',
  inOrganization({ ticketId: idSchema, assigneeId: idSchema.nullable() }),
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
    const fact = { name: 'assigneeId', value: assigneeId, at, isKnown: assignee } as const;
    await setFact(tx, actor, ticket, fact);
  },
);

/** Gives the ticket to a team, or takes it from any. */
export const changeTeam = tenantMutator(
  'ticket.triage',
  inOrganization({ ticketId: idSchema, teamId: idSchema.nullable() }),
  async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, teamId } = args;
    const ticket = await ticketFor(tx, ctx, organizationId, args.ticketId);
    const teams = visibleTeams(ctx).where('organizationId', organizationId);
    const team = () => tx.run(teams.where('id', teamId ?? '').one());
    await setFact(tx, actor, ticket, { name: 'teamId', value: teamId, at, isKnown: team });
  },
);

export const changeType = tenantMutator(
  'ticket.triage',
  inOrganization({ ticketId: idSchema, typeId: idSchema.nullable() }),
  async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, typeId } = args;
    const ticket = await ticketFor(tx, ctx, organizationId, args.ticketId);
    const types = visibleTicketTypes(ctx).where('organizationId', organizationId);
    const type = () => tx.run(types.where('id', typeId ?? '').one());
    await setFact(tx, actor, ticket, { name: 'typeId', value: typeId, at, isKnown: type });
  },
);

export const changePriority = tenantMutator(
  'ticket.triage',
  inOrganization({ ticketId: idSchema, priority: z.enum(ticketPriorities) }),
  async ({ tx, ctx, args, actor, at }) => {
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    await setFact(tx, actor, ticket, { name: 'priority', value: args.priority, at });
  },
);

export const changeStatus = tenantMutator(
  'ticket.triage',
  inOrganization({ ticketId: idSchema, status: z.enum(ticketStatuses) }),
  async ({ tx, ctx, args, actor, at }) => {
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    await moveTo(tx, actor, ticket, args.status, at);
  },
);
