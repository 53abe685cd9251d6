import { defineAction, inOrganization } from '@/zero/core/action';
import { idSchema } from '@/zero/core/ids';
import { followSubject, unfollowSubject } from '@/zero/platform/follower/write';
import { ticketSubject } from './subject';

const followArguments = inOrganization({ ticketId: idSchema, memberId: idSchema });

const aboutTicket = ({ organizationId, ticketId }: { organizationId: string; ticketId: string }) =>
  ({ organizationId, subjectType: 'ticket', subjectId: ticketId }) as const;

/** Lets the member, or a colleague, be notified of what happens to the ticket. */
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
    const { ticketId, memberId } = args;
    if (!(await followSubject(tx, ctx, aboutTicket(args), { memberId, at }))) return;
    await tx.mutate.ticket.update({ id: ticketId, updatedAt: at });
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
    if (!(await unfollowSubject(tx, ctx, aboutTicket(args), args.memberId))) return;
    await tx.mutate.ticket.update({ id: args.ticketId, updatedAt: at });
  },
});
