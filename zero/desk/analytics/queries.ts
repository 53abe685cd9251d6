import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { seesClient } from '@/zero/platform/client/permissions';
import { seesProfile } from '@/zero/platform/member/permissions';
import { visibleTickets } from '../ticket/permissions';
import { noTime } from '../ticket/values';
import { visibleAnalyticsManifests, visibleTicketFacts } from './permissions';

const place = z.strictObject({ organizationId: idSchema });

/** Which segments the organization's metrics are made of. */
const manifest = defineQuery(place, ({ args, ctx }) =>
  visibleAnalyticsManifests(ctx).where('organizationId', args.organizationId).one(),
);

/** The tickets that changed since their segment was sealed. */
const delta = defineQuery(place, ({ args, ctx }) =>
  visibleTicketFacts(ctx)
    .where('organizationId', args.organizationId)
    .orderBy('number', 'asc')
    .orderBy('id', 'asc'),
);

/** Most tickets that a page of a metric's list holds. */
export const listedAtOnce = 100;

/** Tickets by their numbers, newest first: those behind a metric. */
const listed = defineQuery(
  place.extend({ numbers: z.array(z.number().int().positive()).min(1).max(listedAtOnce) }),
  ({ args, ctx }) =>
    visibleTickets(ctx)
      .where('organizationId', args.organizationId)
      .where('number', 'IN', args.numbers)
      .related('client', (client) => client.where(seesClient(ctx)))
      .related('assignee', (profile) => profile.where(seesProfile(ctx)))
      .orderBy('number', 'desc')
      .orderBy('id', 'desc'),
);

/** What of the work at hand cannot wait. */
const attentionKinds = ['due', 'unanswered', 'unassigned'] as const;
export type AttentionKind = (typeof attentionKinds)[number];

/** The few tickets that need somebody now: whose SLA target runs out next, who waits longest for a first word, whom nobody has. */
const attention = defineQuery(
  place.extend({ kind: z.enum(attentionKinds), limit: z.number().int().min(1).max(20) }),
  ({ args, ctx }) => {
    const open = visibleTickets(ctx)
      .where('organizationId', args.organizationId)
      .where('status', 'IN', ['new', 'open'])
      .where('mergedIntoId', 'IS', null)
      .related('client', (client) => client.where(seesClient(ctx)));
    switch (args.kind) {
      case 'due':
        return open
          .where('overdueSince', 'IS', null)
          .where('nextDueAt', '<', noTime)
          .orderBy('nextDueAt', 'asc')
          .orderBy('id', 'asc')
          .limit(args.limit);
      case 'unanswered':
        return open
          .where('firstRespondedAt', 'IS', null)
          .where('waitingSince', '<', noTime)
          .orderBy('waitingSince', 'asc')
          .orderBy('id', 'asc')
          .limit(args.limit);
      case 'unassigned':
        return open
          .where('assigneeId', 'IS', null)
          .orderBy('createdAt', 'asc')
          .orderBy('id', 'asc')
          .limit(args.limit);
    }
  },
);

export const analyticsQueries = { manifest, delta, listed, attention };
