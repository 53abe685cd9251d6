import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema, instantSchema } from '@/zero/core/ids';
import { visibleAlerts } from '../alert/permissions';
import { visibleEscalationPages } from '../escalation/permissions';
import { visibleStatusPosts } from '../status-page/permissions';

/** Rows that metrics are made of at most, of each kind. */
export const metricsLimit = 5_000;

/** From a time until before another one, in milliseconds since the epoch. */
const within = z.strictObject({ organizationId: idSchema, from: instantSchema, to: instantSchema });

/** The alerts that were first seen within a time. */
const alerts = defineQuery(within, ({ args, ctx }) =>
  visibleAlerts(ctx)
    .where('organizationId', args.organizationId)
    .where('firstSeenAt', '>=', args.from)
    .where('firstSeenAt', '<', args.to)
    .orderBy('firstSeenAt', 'desc')
    .orderBy('id', 'asc')
    .limit(metricsLimit),
);

/** The pages that people received within a time. */
const pages = defineQuery(within, ({ args, ctx }) =>
  visibleEscalationPages(ctx)
    .where('organizationId', args.organizationId)
    .where('memberId', 'IS NOT', null)
    .where('createdAt', '>=', args.from)
    .where('createdAt', '<', args.to)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'asc')
    .limit(metricsLimit),
);

/** What was published about incidents within a time. */
const posts = defineQuery(within, ({ args, ctx }) =>
  visibleStatusPosts(ctx)
    .where('organizationId', args.organizationId)
    .where('incidentId', 'IS NOT', null)
    .where('publishedAt', '>=', args.from)
    .where('publishedAt', '<', args.to)
    .orderBy('publishedAt', 'desc')
    .orderBy('id', 'asc')
    .limit(metricsLimit),
);

export const incidentMetricsQueries = { alerts, pages, posts };
