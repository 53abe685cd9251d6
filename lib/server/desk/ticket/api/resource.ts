import type { QueryResultType } from '@rocicorp/zero';
import { z } from 'zod';
import type { Reading } from '@/lib/server/api/define-operation';
import {
  idParam,
  isoTime,
  isoTimeOrNull,
  named,
  namedSchema,
  timeSchema,
} from '@/lib/server/api/fields';
import { found } from '@/lib/server/api/problem';
import { idSchema } from '@/zero/core/ids';
import {
  noTime,
  ticketChannels,
  ticketPriorities,
  ticketStatuses,
} from '@/zero/desk/ticket/values';
import { holdTicket } from '@/zero/desk/ticket/write';
import { queries } from '@/zero/queries';

/** A ticket as programs see it. */
export const ticketResource = z
  .object({
    id: idSchema,
    number: z.int(),
    title: z.string(),
    status: z.enum(ticketStatuses),
    priority: z.enum(ticketPriorities),
    channel: z.enum(ticketChannels),
    client: namedSchema.nullable(),
    requester: namedSchema.nullable(),
    assignee: namedSchema.nullable(),
    teamId: idSchema.nullable(),
    type: namedSchema.nullable(),
    tags: z.array(namedSchema),
    createdAt: timeSchema,
    updatedAt: timeSchema,
    lastActivityAt: timeSchema,
    firstRespondedAt: timeSchema.nullable(),
    resolvedAt: timeSchema.nullable(),
    closedAt: timeSchema.nullable(),
    waitingSince: timeSchema.nullable().meta({
      description: 'Since when the client waits for an answer.',
    }),
    nextDueAt: timeSchema.nullable().meta({ description: 'The next SLA target.' }),
    snoozedUntil: timeSchema.nullable(),
    snoozedUntilReply: z.boolean(),
    mergedIntoId: idSchema.nullable(),
    reopenedCount: z.int(),
  })
  .meta({ id: 'Ticket' });

type Listed = QueryResultType<typeof queries.ticket.list>[number];

const isoTimeOrNone = (at: number) => isoTimeOrNull(at === noTime ? null : at);

export const ticketOf = (ticket: Listed): z.input<typeof ticketResource> => ({
  id: ticket.id,
  number: ticket.number,
  title: ticket.title,
  status: ticket.status,
  priority: ticket.priority,
  channel: ticket.channel,
  client: named(ticket.client),
  requester: named(ticket.requester),
  assignee: named(ticket.assignee),
  teamId: ticket.teamId,
  type: named(ticket.type),
  tags: ticket.tagLinks.flatMap(({ tag }) => named(tag) ?? []),
  createdAt: isoTime(ticket.createdAt),
  updatedAt: isoTime(ticket.updatedAt),
  lastActivityAt: isoTime(ticket.lastActivityAt),
  firstRespondedAt: isoTimeOrNull(ticket.firstRespondedAt),
  resolvedAt: isoTimeOrNull(ticket.resolvedAt),
  closedAt: isoTimeOrNull(ticket.closedAt),
  waitingSince: isoTimeOrNone(ticket.waitingSince),
  nextDueAt: isoTimeOrNone(ticket.nextDueAt),
  snoozedUntil: isoTimeOrNull(ticket.snoozedUntil),
  snoozedUntilReply: ticket.snoozedUntilReply,
  mergedIntoId: ticket.mergedIntoId,
  reopenedCount: ticket.reopenedCount,
});

/** The ticket. @throws ApiProblem 404 */
export async function readTicket({ tx, ctx, organizationId }: Reading, id: string) {
  const query = queries.ticket.row.fn({ args: { organizationId, id }, ctx });
  return ticketOf(found(await tx.run(query)));
}

/** The ticket, kept as it is until the transaction ends. */
async function holdAndReadTicket(call: Reading & { params: { ticketId: string } }) {
  const { ticketId } = call.params;
  await holdTicket(call.tx, ticketId);
  return await readTicket(call, ticketId);
}

/** What an operation that changes a ticket has in common with the others. */
export const onTicket = {
  tag: 'Tickets',
  scope: 'tickets:write',
  capability: 'ticket.triage',
  params: idParam('ticketId'),
  output: ticketResource,
  isSingle: true,
  current: holdAndReadTicket,
} as const;
