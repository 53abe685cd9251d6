import { z } from 'zod';
import { defineOperation } from '@/lib/server/api/define-operation';
import { forbidden } from '@/lib/server/api/problem';
import { can } from '@/lib/server/core/actor';
import { boolParam, idOrNone, idParam, listParam, timeParam } from '@/lib/server/api/fields';
import { pageFields, pageFrom, pageOf, readCursor } from '@/lib/server/api/page';
import { idSchema, instantSchema, newId } from '@/zero/core/ids';
import { bodySchema } from '@/zero/desk/message/body';
import { attachmentIdsSchema } from '@/zero/platform/attachment/attach';
import { titleSchema } from '@/zero/desk/ticket/title';
import {
  ticketChannels,
  ticketPriorities,
  ticketSorts,
  ticketStatuses,
} from '@/zero/desk/ticket/values';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import { onTicket, readTicket, ticketOf, ticketResource } from './resource';

const tag = 'Tickets';
const params = idParam('ticketId');

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
  dueBefore: timeParam.optional().meta({ description: 'An SLA target runs out before then.' }),
  paused: z.literal('true').optional().meta({ description: 'Its SLA timers are paused.' }),
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
    search: { limit, cursor, requesterId, snoozed, overdue, dueBefore, paused, ...facets },
  }) => {
    const due = {
      ...(overdue && { overdue: true as const }),
      ...(dueBefore !== undefined && { before: dueBefore }),
      ...(paused && { paused: true as const }),
    };
    const filter = {
      ...facets,
      asleep: snoozed,
      requester: requesterId === undefined ? undefined : { id: requesterId, isMeant: true },
      due: Object.keys(due).length > 0 ? due : undefined,
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
    attachmentIds: attachmentIdsSchema,
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
  ...onTicket,
  id: 'updateTicket',
  method: 'patch',
  path: '/tickets/{ticketId}',
  summary: 'Change a ticket; what is not named stays',
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
  ...onTicket,
  id: 'mergeTicket',
  method: 'post',
  path: '/tickets/{ticketId}/merge',
  summary: 'Merge a ticket into another one, which is answered',
  body: z.strictObject({ intoId: idSchema }),
  run: async (call) => {
    const { organizationId, at, act, params: ticket, body } = call;
    await act(mutators.ticket.merge({ organizationId, at, ...ticket, ...body }));
    return await readTicket(call, body.intoId);
  },
});

const unmerge = defineOperation({
  ...onTicket,
  id: 'unmergeTicket',
  method: 'post',
  path: '/tickets/{ticketId}/unmerge',
  summary: 'Separate a merged ticket again',
  run: async (call) => {
    const { organizationId, at, act, params: ticket } = call;
    await act(mutators.ticket.unmerge({ organizationId, at, ...ticket }));
    return await readTicket(call, ticket.ticketId);
  },
});

const snooze = defineOperation({
  ...onTicket,
  id: 'snoozeTicket',
  method: 'put',
  path: '/tickets/{ticketId}/snooze',
  summary: 'Put a ticket aside until a time, until the client answers, or whichever comes first',
  body: z.strictObject({
    until: timeParam.nullable().default(null),
    untilReply: z.boolean().default(false),
  }),
  run: async (call) => {
    const { organizationId, at, act, params: ticket, body } = call;
    await act(mutators.ticket.snooze({ organizationId, at, ...ticket, ...body }));
    return await readTicket(call, ticket.ticketId);
  },
});

const wake = defineOperation({
  ...onTicket,
  id: 'wakeTicket',
  method: 'delete',
  path: '/tickets/{ticketId}/snooze',
  summary: 'Bring a snoozed ticket back',
  run: async (call) => {
    const { organizationId, at, act, params: ticket } = call;
    await act(mutators.ticket.wake({ organizationId, at, ...ticket }));
    return await readTicket(call, ticket.ticketId);
  },
});

const applyMacro = defineOperation({
  ...onTicket,
  id: 'applyMacro',
  method: 'post',
  path: '/tickets/{ticketId}/macro',
  summary: 'Do to a ticket what a macro says',
  body: z.strictObject({
    macroId: idSchema,
    withReply: z.boolean().default(false).meta({
      description: 'Whether its text is sent as a reply. Needs messages:write too.',
    }),
  }),
  run: async (call) => {
    const { organizationId, at, act, actor, params: ticket } = call;
    const { macroId, withReply } = call.body;
    if (withReply && !can(actor, 'message.post')) throw forbidden({ scope: 'messages:write' });
    const messageId = withReply ? newId() : null;
    const message = { messageId, body: null };
    await act(mutators.ticket.applyMacro({ organizationId, at, ...ticket, macroId, ...message }));
    return await readTicket(call, ticket.ticketId);
  },
});

export const ticketOperations = [
  list,
  get,
  create,
  update,
  merge,
  unmerge,
  snooze,
  wake,
  applyMacro,
];
