import { z } from 'zod';
import type { Tx } from '../actor';
import { inOrganization, tenantMutator } from '../define';
import { refusal } from '../errors';
import { record } from '../event/record';
import type { EventKind } from '../event/values';
import { idSchema } from '../ids';
import { visibleMembers } from '../member/permissions';
import type { Actor } from '../roles';
import type { Ticket } from '../schema';
import { visibleTeams } from '../team/permissions';
import { visibleTicketTypes } from './permissions';
import { ticketPriorities, ticketStatuses } from './values';
import { moveTo, ticketFor } from './write';

/** The columns that a change sets and does nothing more. */
type Fact = 'assigneeId' | 'teamId' | 'typeId' | 'priority';

const kinds = {
  assigneeId: 'assigned',
  teamId: 'team_changed',
  typeId: 'type_changed',
  priority: 'priority_changed',
} as const satisfies Record<Fact, EventKind>;

type NewFact<Name extends Fact> = {
  name: Name;
  value: Ticket[Name];
  /** Milliseconds since the epoch. */
  at: number;
  /** Whether `value`, which is an id, is one of the organization's that the asker sees. */
  isKnown?: () => Promise<unknown>;
};

/** Sets one fact of the ticket and records it; nothing happens where it stands so already. */
async function setFact<Name extends Fact>(
  tx: Tx,
  actor: Actor,
  ticket: Ticket,
  { name, value, at, isKnown }: NewFact<Name>,
): Promise<void> {
  const from = ticket[name];
  if (from === value) return;
  if (tx.location === 'server' && isKnown && value !== null && !(await isKnown())) {
    throw refusal('NOT_ALLOWED');
  }
  const moment = { updatedAt: at, lastActivityAt: at };
  await tx.mutate.ticket.update({ id: ticket.id, [name]: value, ...moment });
  await record(tx, actor, { ticketId: ticket.id, kind: kinds[name], from, to: value, at });
}

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
