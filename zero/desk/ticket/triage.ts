import { z } from 'zod';
import { defineAction, inOrganization } from '@/zero/core/action';
import { idSchema } from '@/zero/core/ids';
import { visibleMembers } from '@/zero/platform/member/permissions';
import { visibleTeams } from '@/zero/platform/team/permissions';
import { visibleTicketTypes } from './permissions';
import { undoArgs } from './undo';
import { setField } from './set-field';
import { ticketPriorities, ticketStatuses } from './values';
import { moveTo, ticketFor } from './write';
import { withValue } from '@/zero/core/audit-words';
import { ticketSubject } from './subject';

/** Gives the ticket to one of the organization's active people, or to nobody. */
export const assign = defineAction({
  name: 'ticket.assign',
  capability: 'ticket.triage',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'assigned {}',
    todo: 'assign {}',
    tell: ({ actorId, after }, { nameOf }) => {
      const assigneeId = after?.['assigneeId'];
      if (typeof assigneeId !== 'string') return 'unassigned {}';
      if (assigneeId === actorId) return 'took {}';
      return `assigned {} to ${nameOf(assigneeId) ?? 'somebody'}`;
    },
  },
  schema: inOrganization({ ticketId: idSchema, assigneeId: idSchema.nullable(), ...undoArgs }),
  run: async ({ tx, ctx, args, actor, at }) => {
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
    await setField(tx, actor, ticket, fact);
  },
});

/** Gives the ticket to a team, or takes it from any. */
export const changeTeam = defineAction({
  name: 'ticket.changeTeam',
  capability: 'ticket.triage',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'changed the team of {}',
    todo: 'change the team of {}',
    tell: withValue('teamId', 'changed the team of {}'),
  },
  schema: inOrganization({ ticketId: idSchema, teamId: idSchema.nullable(), ...undoArgs }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, teamId } = args;
    const ticket = await ticketFor(tx, ctx, organizationId, args.ticketId);
    const teams = visibleTeams(ctx).where('organizationId', organizationId);
    const team = () => tx.run(teams.where('id', teamId ?? '').one());
    const fact = { name: 'teamId', value: teamId, at, isKnown: team, undo: args.undo } as const;
    await setField(tx, actor, ticket, fact);
  },
});

export const changeType = defineAction({
  name: 'ticket.changeType',
  capability: 'ticket.triage',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'changed the type of {}',
    todo: 'change the type of {}',
    tell: (facts, speech) =>
      facts.after?.['typeId'] === null
        ? 'removed the type of {}'
        : withValue('typeId', 'changed the type of {}')?.(facts, speech),
  },
  schema: inOrganization({ ticketId: idSchema, typeId: idSchema.nullable(), ...undoArgs }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, typeId } = args;
    const ticket = await ticketFor(tx, ctx, organizationId, args.ticketId);
    const types = visibleTicketTypes(ctx).where('organizationId', organizationId);
    const type = () => tx.run(types.where('id', typeId ?? '').one());
    const fact = { name: 'typeId', value: typeId, at, isKnown: type, undo: args.undo } as const;
    await setField(tx, actor, ticket, fact);
  },
});

export const changePriority = defineAction({
  name: 'ticket.changePriority',
  capability: 'ticket.triage',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'changed the priority of {}',
    todo: 'change the priority of {}',
    tell: withValue('priority', 'changed the priority of {}'),
  },
  schema: inOrganization({ ticketId: idSchema, priority: z.enum(ticketPriorities), ...undoArgs }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    await setField(tx, actor, ticket, {
      name: 'priority',
      value: args.priority,
      at,
      undo: args.undo,
    });
  },
});

export const changeStatus = defineAction({
  name: 'ticket.changeStatus',
  capability: 'ticket.triage',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'changed the status of {}',
    todo: 'change the status of {}',
    tell: withValue('status', 'changed the status of {}'),
  },
  schema: inOrganization({ ticketId: idSchema, status: z.enum(ticketStatuses), ...undoArgs }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    await moveTo(tx, actor, ticket, args.status, at, args.undo);
  },
});
