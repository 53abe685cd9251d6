import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { addFollower, followerOf } from '../follower/write';
import { idSchema } from '@/zero/core/ids';
import { visibleMembers } from '@/zero/platform/member/permissions';
import { ticketFor } from './write';
import { ticketSubject } from './subject';

const followArguments = inOrganization({ ticketId: idSchema, memberId: idSchema });

/** Lets the member, or a colleague, hear of what happens to the ticket. */
export const follow = defineAction({
  name: 'ticket.follow',
  capability: 'ticket.triage',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'followed {}',
    todo: 'follow {}',
  },
  schema: followArguments,
  run: async ({ tx, ctx, args, at }) => {
    const { organizationId, memberId } = args;
    const ticket = await ticketFor(tx, ctx, organizationId, args.ticketId);
    const member =
      tx.location === 'client' ||
      (await tx.run(
        visibleMembers(ctx)
          .where('organizationId', organizationId)
          .where('id', memberId)
          .where('userType', 'internal')
          .where('status', 'active')
          .one(),
      ));
    if (!member) throw mutationError('NOT_ALLOWED');
    if (!(await addFollower(tx, ctx, ticket, { memberId, at }))) return;
    await tx.mutate.ticket.update({ id: ticket.id, updatedAt: at });
  },
});

/** Takes the member, or a colleague, off the followers. */
export const unfollow = defineAction({
  name: 'ticket.unfollow',
  capability: 'ticket.triage',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'stopped following {}',
    todo: 'stop following {}',
  },
  schema: followArguments,
  run: async ({ tx, ctx, args, at }) => {
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    const follower = await tx.run(followerOf(ctx, ticket, args.memberId));
    if (!follower) {
      const member = visibleMembers(ctx).where('organizationId', args.organizationId);
      if (tx.location === 'server' && !(await tx.run(member.where('id', args.memberId).one()))) {
        throw mutationError('NOT_ALLOWED');
      }
      return;
    }
    await tx.mutate.ticketFollower.delete({ id: follower.id });
    await tx.mutate.ticket.update({ id: ticket.id, updatedAt: at });
  },
});
