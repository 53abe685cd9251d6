import { z } from 'zod';
import { defineOperation, type Reading } from '@/lib/server/api/define-operation';
import { idParam, isoTime, named, namedSchema, timeSchema } from '@/lib/server/api/fields';
import { pageFields, pageFrom, pageOf, readCursor } from '@/lib/server/api/page';
import { idSchema, instantSchema } from '@/zero/core/ids';
import { visibleTicketEvents } from '@/zero/desk/event/permissions';
import { actorTypes, eventKinds } from '@/zero/desk/event/values';
import { relationRoles, roleIn } from '@/zero/desk/relation/rules';
import { mutators } from '@/zero/mutators';
import { visibleSubjectLinks } from '@/zero/platform/subject-link/permissions';
import { followersOf } from '@/zero/platform/follower/write';
import { seesProfile } from '@/zero/platform/member/permissions';
import { onTicket, readTicket } from './resource';

const withParam = <Name extends string>(name: Name) =>
  z.strictObject({ ...idParam('ticketId').shape, ...idParam(name).shape });

const onTag = { ...onTicket, params: withParam('tagId') };

const addTag = defineOperation({
  ...onTag,
  id: 'addTicketTag',
  method: 'put',
  path: '/tickets/{ticketId}/tags/{tagId}',
  summary: 'Tag a ticket',
  run: async (call) => {
    const { organizationId, at, act, params } = call;
    await act(mutators.ticket.tag({ organizationId, at, ...params }));
    return await readTicket(call, params.ticketId);
  },
});

const removeTag = defineOperation({
  ...onTag,
  id: 'removeTicketTag',
  method: 'delete',
  path: '/tickets/{ticketId}/tags/{tagId}',
  summary: 'Take a tag off a ticket',
  run: async (call) => {
    const { organizationId, at, act, params } = call;
    await act(mutators.ticket.untag({ organizationId, at, ...params }));
    return await readTicket(call, params.ticketId);
  },
});

async function readFollowers(call: Reading, ticketId: string) {
  const { tx, ctx, organizationId } = call;
  await readTicket(call, ticketId);
  const rows = await tx.run(
    followersOf(ctx, { organizationId, subjectType: 'ticket', subjectId: ticketId })
      .related('profile', (profile) => profile.where(seesProfile(ctx)))
      .orderBy('createdAt', 'asc')
      .orderBy('id', 'asc'),
  );
  return {
    data: rows.map(({ memberId, profile }) => ({ id: memberId, name: profile?.name ?? '' })),
  };
}

const onFollowers = {
  tag: 'Tickets',
  scope: 'tickets:write',
  capability: 'ticket.triage',
  params: withParam('memberId'),
  output: z.object({ data: z.array(namedSchema) }),
} as const;

const listFollowers = defineOperation({
  id: 'listTicketFollowers',
  method: 'get',
  path: '/tickets/{ticketId}/followers',
  summary: 'List who follows a ticket',
  tag: 'Tickets',
  scope: 'tickets:read',
  params: idParam('ticketId'),
  output: onFollowers.output,
  run: (call) => readFollowers(call, call.params.ticketId),
});

const follow = defineOperation({
  ...onFollowers,
  id: 'addTicketFollower',
  method: 'put',
  path: '/tickets/{ticketId}/followers/{memberId}',
  summary: 'Let a member follow a ticket',
  run: async (call) => {
    const { organizationId, at, act, params } = call;
    await act(mutators.ticket.follow({ organizationId, at, ...params }));
    return await readFollowers(call, params.ticketId);
  },
});

const unfollow = defineOperation({
  ...onFollowers,
  id: 'removeTicketFollower',
  method: 'delete',
  path: '/tickets/{ticketId}/followers/{memberId}',
  summary: 'Take a member off the followers of a ticket',
  run: async (call) => {
    const { organizationId, at, act, params } = call;
    await act(mutators.ticket.unfollow({ organizationId, at, ...params }));
    return await readFollowers(call, params.ticketId);
  },
});

async function readRelations(call: Reading, ticketId: string) {
  const { tx, ctx, organizationId } = call;
  await readTicket(call, ticketId);
  const rows = await tx.run(
    visibleSubjectLinks(ctx)
      .where('organizationId', organizationId)
      .where('fromType', 'ticket')
      .where('toType', 'ticket')
      .where(({ or, cmp }) => or(cmp('fromId', ticketId), cmp('toId', ticketId)))
      .orderBy('createdAt', 'asc')
      .orderBy('id', 'asc'),
  );
  return {
    data: rows.flatMap((row) => {
      const relation = roleIn(row, ticketId);
      const other = row.fromId === ticketId ? row.toId : row.fromId;
      return relation ? [{ ticketId: other, role: relation }] : [];
    }),
  };
}

const role = z.enum(relationRoles).meta({ description: 'What the other ticket is to this one.' });

const onRelations = {
  tag: 'Tickets',
  scope: 'tickets:write',
  capability: 'ticket.triage',
  params: withParam('relatedId'),
  output: z.object({ data: z.array(z.object({ ticketId: idSchema, role })) }),
} as const;

const listRelations = defineOperation({
  id: 'listTicketRelations',
  method: 'get',
  path: '/tickets/{ticketId}/relations',
  summary: 'List the tickets that a ticket is linked with',
  tag: 'Tickets',
  scope: 'tickets:read',
  params: idParam('ticketId'),
  output: onRelations.output,
  run: (call) => readRelations(call, call.params.ticketId),
});

const relate = defineOperation({
  ...onRelations,
  id: 'addTicketRelation',
  method: 'put',
  path: '/tickets/{ticketId}/relations/{relatedId}',
  summary: 'Link two tickets',
  body: z.strictObject({ role }),
  run: async (call) => {
    const { organizationId, at, act, params, body } = call;
    await act(mutators.ticket.relate({ organizationId, at, ...params, ...body }));
    return await readRelations(call, params.ticketId);
  },
});

const unrelate = defineOperation({
  ...onRelations,
  id: 'removeTicketRelation',
  method: 'delete',
  path: '/tickets/{ticketId}/relations/{relatedId}',
  summary: 'Remove the link between two tickets',
  run: async (call) => {
    const { organizationId, at, act, params } = call;
    await act(mutators.ticket.unrelate({ organizationId, at, ...params }));
    return await readRelations(call, params.ticketId);
  },
});

const eventResource = z
  .object({
    id: idSchema,
    ticketId: idSchema,
    kind: z.enum(eventKinds),
    actorType: z.enum(actorTypes),
    actor: namedSchema.nullable().meta({ description: 'The member who did it.' }),
    apiKeyId: idSchema.nullable().meta({ description: 'The API key that did it.' }),
    from: z.string().nullable(),
    to: z.string().nullable(),
    createdAt: timeSchema,
  })
  .meta({ id: 'TicketEvent' });

const startSchema = z.strictObject({ id: idSchema, createdAt: instantSchema });

const listEvents = defineOperation({
  id: 'listTicketEvents',
  method: 'get',
  path: '/tickets/{ticketId}/events',
  summary: 'List what happened to a ticket, oldest first',
  tag: 'Tickets',
  scope: 'tickets:read',
  params: idParam('ticketId'),
  search: z.strictObject(pageFields),
  output: pageOf(eventResource),
  run: async (call) => {
    const { tx, ctx, organizationId, params, search } = call;
    await readTicket(call, params.ticketId);
    const start = readCursor(search.cursor, startSchema);
    const events = visibleTicketEvents(ctx)
      .where('organizationId', organizationId)
      .where('ticketId', params.ticketId)
      .related('actor', (actor) => actor.where(seesProfile(ctx)))
      .orderBy('createdAt', 'asc')
      .orderBy('id', 'asc')
      .limit(search.limit + 1);
    const rows = await tx.run(start ? events.start(start) : events);
    return pageFrom(
      rows,
      search.limit,
      (event) => ({
        id: event.id,
        ticketId: event.ticketId,
        kind: event.kind,
        actorType: event.actorType,
        actor: named(event.actor),
        apiKeyId: event.apiKeyId,
        from: event.fromValue,
        to: event.toValue,
        createdAt: isoTime(event.createdAt),
      }),
      ({ id, createdAt }) => ({ id, createdAt }),
    );
  },
});

export const ticketPartOperations = [
  addTag,
  removeTag,
  listFollowers,
  follow,
  unfollow,
  listRelations,
  relate,
  unrelate,
  listEvents,
];
