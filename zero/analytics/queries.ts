import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '../ids';
import { visibleAnalyticsManifests, visibleTicketFacts } from './permissions';

const place = z.strictObject({ organizationId: idSchema });

/** Which segments the organization's figures are made of. */
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

export const analyticsQueries = { manifest, delta };
