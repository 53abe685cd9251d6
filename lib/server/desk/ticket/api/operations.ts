import { z } from 'zod';
import { defineOperation } from '@/lib/server/api/define-operation';
import { boolParam, idParam, listParam, timeParam } from '@/lib/server/api/fields';
import { pageFields, pageFrom, pageOf, readCursor } from '@/lib/server/api/page';
import { idSchema, instantSchema, newId } from '@/zero/core/ids';
import { bodySchema } from '@/zero/desk/message/body';
import { titleSchema } from '@/zero/desk/ticket/title';
import {
  ticketChannels,
  ticketPriorities,
  ticketSorts,
  ticketStatuses,
} from '@/zero/desk/ticket/values';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import { holdAndReadTicket, readTicket, ticketOf, ticketResource } from './resource';

const tag = 'Tickets';
const params = idParam('ticketId');
/** `none` stands for nobody, or for no team. */
const idOrNone = z.union([idSchema, z.literal('none').transform(() => null)]);

const search = z.strictObject({
  ...pageFields,
  status: listParam(z.enum(ticketStatuses)),
  priority: listParam(z.enum(ticketPriorities)),
  channel: listParam(z.enum(ticketChannels)),
  typeId: listParam(idSchema),
  clientId: listParam(idSchema),
  assigneeId: listParam(idOrNone),
  teamId: listParam(idOrNone),
  tagId: listParam(idSchema),
  requesterId: idSchema.optional(),
  awaiting: boolParam.meta({ description: 'Whether the client waits for an answer.' }),
  snoozed: boolParam,
  merged: boolParam,
  overdue: z.literal('true').optional().meta({ description: 'An SLA target was missed.' }),
  createdFrom: timeParam.optional(),
  createdBefore: timeParam.optional(),
  text: z.string().trim().min(1).max(200).optional().meta({
    description: 'Words of the title, or a number like #42.',
  }),
  sort: z.enum(ticketSorts).default('newest'),
});

const startSchema = z.strictObject({
  id: idSchema,
  createdAt: instantSchema,
  nextDueAt: instantSchema,
  waitingSince: instantSchema,
  lastActivityAt: instantSchema,
});

const list = defineOperation({
  id: 'listTickets',
  method: 'get',
  path: '/tickets',
  summary: 'List tickets',
  tag,
  scope: 'tickets:read',
  search,
  output: pageOf(ticketResource),
  run: async ({
    tx,
    ctx,
    organizationId,
    search: { limit, cursor, requesterId, snoozed, overdue, ...facets },
  }) => {
    const filter = {
      ...facets,
      asleep: snoozed,
      requester: requesterId === undefined ? undefined : { id: requesterId, isMeant: true },
      due: overdue ? { overdue: true as const } : undefined,
    };
    const given = Object.entries(filter).filter(([, value]) => value !== undefined);
    const query = queries.ticket.list.fn({
      args: {
        organizationId,
        filter: Object.fromEntries(given) as typeof filter,
        limit: limit + 1,
        start: readCursor(cursor, startSchema) ?? null,
        direction: 'forward',
      },
      ctx,
    });
    const rows = await tx.run(query);
    return pageFrom(
      rows,
      limit,
      ticketOf,
      ({ id, createdAt, nextDueAt, waitingSince, lastActivityAt }) => ({
        id,
        createdAt,
        nextDueAt,
        waitingSince,
        lastActivityAt,
      }),
    );
  },
});

const get = defineOperation({
  id: 'getTicket',
  method: 'get',
  path: '/tickets/{ticketId}',
  summary: 'Get a ticket',
  tag,
  scope: 'tickets:read',
  params,
  output: ticketResource,
  isSingle: true,
  run: (call) => readTicket(call, call.params.ticketId),
});

const create = defineOperation({
  id: 'createTicket',
  method: 'post',
  path: '/tickets',
  summary: 'Create a ticket with its first message',
  tag,
  scope: 'tickets:write',
  capability: 'ticket.create',
  body: z.strictObject({
    clientId: idSchema,
    title: titleSchema,
    body: bodySchema,
    priority: z.enum(ticketPriorities).default('medium'),
    typeId: idSchema.nullable().default(null),
    requesterId: idSchema.nullable().default(null),
  }),
  output: ticketResource,
  status: 201,
  isSingle: true,
  run: async (call) => {
    const { organizationId, at, act, body } = call;
    const id = newId();
    await act(mutators.ticket.create({ organizationId, at, id, messageId: newId(), ...body }));
    return await readTicket(call, id);
  },
});

const update = defineOperation({
  id: 'updateTicket',
  method: 'patch',
  path: '/tickets/{ticketId}',
  summary: 'Change a ticket; what is not named stays',
  tag,
  scope: 'tickets:write',
  capability: 'ticket.triage',
  params,
  body: z.strictObject({
    title: titleSchema.optional(),
    status: z.enum(ticketStatuses).optional(),
    priority: z.enum(ticketPriorities).optional(),
    typeId: idSchema.nullable().optional(),
    assigneeId: idSchema.nullable().optional(),
    teamId: idSchema.nullable().optional(),
    clientId: idSchema.optional(),
    requesterId: idSchema.nullable().optional(),
  }),
  output: ticketResource,
  isSingle: true,
  current: (call) => holdAndReadTicket(call, call.params.ticketId),
  run: async (call) => {
    const {
      organizationId,
      at,
      act,
      body,
      params: { ticketId },
    } = call;
    const place = { organizationId, at, ticketId };
    const { title, priority, typeId, teamId, assigneeId, clientId, requesterId, status } = body;
    const { ticket } = mutators;
    if (clientId) await act(ticket.changeClient({ ...place, clientId }));
    if (requesterId !== undefined) await act(ticket.changeRequester({ ...place, requesterId }));
    if (title) await act(ticket.changeTitle({ ...place, title }));
    if (priority) await act(ticket.changePriority({ ...place, priority }));
    if (typeId !== undefined) await act(ticket.changeType({ ...place, typeId }));
    if (teamId !== undefined) await act(ticket.changeTeam({ ...place, teamId }));
    if (assigneeId !== undefined) await act(ticket.assign({ ...place, assigneeId }));
    if (status) await act(ticket.changeStatus({ ...place, status }));
    return await readTicket(call, ticketId);
  },
});

const merge = defineOperation({
  id: 'mergeTicket',
  method: 'post',
  path: '/tickets/{ticketId}/merge',
  summary: 'Merge a ticket into another one',
  tag,
  scope: 'tickets:write',
  capability: 'ticket.triage',
  params,
  body: z.strictObject({ intoId: idSchema }),
  output: ticketResource,
  run: async (call) => {
    const {
      organizationId,
      at,
      act,
      params: { ticketId },
      body: { intoId },
    } = call;
    await act(mutators.ticket.merge({ organizationId, at, ticketId, intoId }));
    return await readTicket(call, intoId);
  },
});

export const ticketOperations = [list, get, create, update, merge];
