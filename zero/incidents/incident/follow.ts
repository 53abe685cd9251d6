import { defineAction, inOrganization } from '@/zero/core/action';
import { idSchema } from '@/zero/core/ids';
import { followSubject, unfollowSubject } from '@/zero/platform/follower/write';
import { incidentSubject } from './subject';

const schema = inOrganization({ incidentId: idSchema, memberId: idSchema });

const aboutIncident = (args: { organizationId: string; incidentId: string }) =>
  ({
    organizationId: args.organizationId,
    subjectType: 'incident',
    subjectId: args.incidentId,
  }) as const;

/** Lets the member, or a colleague, be notified of what happens to the incident. */
export const follow = defineAction({
  name: 'incident.follow',
  capability: 'incident.respond',
  subject: incidentSubject,
  subjectId: 'incidentId',
  durable: true,
  audit: { done: 'followed the incident {}', todo: 'follow the incident {}' },
  schema,
  run: async ({ tx, ctx, args, at }) => {
    const { incidentId: id, memberId } = args;
    if (!(await followSubject(tx, ctx, aboutIncident(args), { memberId, at }))) return;
    await tx.mutate.incident.update({ id, updatedAt: at });
  },
});

/** Takes the member, or a colleague, off the followers. */
export const unfollow = defineAction({
  name: 'incident.unfollow',
  capability: 'incident.respond',
  subject: incidentSubject,
  subjectId: 'incidentId',
  durable: true,
  audit: { done: 'stopped following the incident {}', todo: 'stop following the incident {}' },
  schema,
  run: async ({ tx, ctx, args, at }) => {
    if (!(await unfollowSubject(tx, ctx, aboutIncident(args), args.memberId))) return;
    await tx.mutate.incident.update({ id: args.incidentId, updatedAt: at });
  },
});
