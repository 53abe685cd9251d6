import { z } from 'zod';
import type { ApiCall } from '@/lib/server/api/define-operation';
import { defineOperation } from '@/lib/server/api/define-operation';
import { idParam, namedSchema } from '@/lib/server/api/fields';
import { visibleTicketFollowers } from '@/zero/desk/follower/permissions';
import { mutators } from '@/zero/mutators';
import { seesProfile } from '@/zero/platform/member/permissions';
import { readTicket, ticketResource } from './resource';

const ticketTag = z.strictObject({
  ...idParam('ticketId').shape,
  ...idParam('tagId').shape,
});
const tagged = { params: ticketTag, output: ticketResource, capability: 'ticket.triage' } as const;

const addTag = defineOperation({
  id: 'addTicketTag',
  method: 'put',
  path: '/tickets/{ticketId}/tags/{tagId}',
  summary: 'Tag a ticket',
  tag: 'Tickets',
  scope: 'tickets:write',
  ...tagged,
  run: async (call) => {
    const { organizationId, at, act, params } = call;
    await act(mutators.ticket.tag({ organizationId, at, ...params }));
    return await readTicket(call, params.ticketId);
  },
});

const removeTag = defineOperation({
  id: 'removeTicketTag',
  method: 'delete',
  path: '/tickets/{ticketId}/tags/{tagId}',
  summary: 'Take a tag off a ticket',
  tag: 'Tickets',
  scope: 'tickets:write',
  ...tagged,
  run: async (call) => {
    const { organizationId, at, act, params } = call;
    await act(mutators.ticket.untag({ organizationId, at, ...params }));
    return await readTicket(call, params.ticketId);
  },
});

const followerList = z.object({ data: z.array(namedSchema) });
const ticketFollower = z.strictObject({
  ...idParam('ticketId').shape,
  ...idParam('memberId').shape,
});

async function readFollowers(
  call: Pick<ApiCall, 'tx' | 'ctx' | 'organizationId'>,
  ticketId: string,
) {
  const { tx, ctx, organizationId } = call;
  await readTicket(call, ticketId);
  const rows = await tx.run(
    visibleTicketFollowers(ctx)
      .where('organizationId', organizationId)
      .where('ticketId', ticketId)
      .related('profile', (profile) => profile.where(seesProfile(ctx)))
      .orderBy('createdAt', 'asc')
      .orderBy('id', 'asc'),
  );
  return {
    data: rows.map(({ memberId, profile }) => ({ id: memberId, name: profile?.name ?? '' })),
  };
}

const listFollowers = defineOperation({
  id: 'listTicketFollowers',
  method: 'get',
  path: '/tickets/{ticketId}/followers',
  summary: 'List who follows a ticket',
  tag: 'Tickets',
  scope: 'tickets:read',
  params: idParam('ticketId'),
  output: followerList,
  run: (call) => readFollowers(call, call.params.ticketId),
});

const follow = defineOperation({
  id: 'addTicketFollower',
  method: 'put',
  path: '/tickets/{ticketId}/followers/{memberId}',
  summary: 'Let a member follow a ticket',
  tag: 'Tickets',
  scope: 'tickets:write',
  capability: 'ticket.triage',
  params: ticketFollower,
  output: followerList,
  run: async (call) => {
    const { organizationId, at, act, params } = call;
    await act(mutators.ticket.follow({ organizationId, at, ...params }));
    return await readFollowers(call, params.ticketId);
  },
});

const unfollow = defineOperation({
  id: 'removeTicketFollower',
  method: 'delete',
  path: '/tickets/{ticketId}/followers/{memberId}',
  summary: 'Take a member off the followers of a ticket',
  tag: 'Tickets',
  scope: 'tickets:write',
  capability: 'ticket.triage',
  params: ticketFollower,
  output: followerList,
  run: async (call) => {
    const { organizationId, at, act, params } = call;
    await act(mutators.ticket.unfollow({ organizationId, at, ...params }));
    return await readFollowers(call, params.ticketId);
  },
});

export const ticketPartOperations = [addTag, removeTag, listFollowers, follow, unfollow];
