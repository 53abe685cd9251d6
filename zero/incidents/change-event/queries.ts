import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema, instantSchema } from '@/zero/core/ids';
import { visibleChangeEvents } from './permissions';

/** Changes that a page shows. */
const shownLimit = 100;

/** What was changed of some services within a time, the newest first. */
const within = defineQuery(
  z.strictObject({
    organizationId: idSchema,
    serviceIds: z.array(idSchema).min(1).max(200),
    from: instantSchema,
    to: instantSchema,
  }),
  ({ args, ctx }) =>
    visibleChangeEvents(ctx)
      .where('organizationId', args.organizationId)
      .where('serviceId', 'IN', args.serviceIds)
      .where('occurredAt', '>=', args.from)
      .where('occurredAt', '<=', args.to)
      .orderBy('occurredAt', 'desc')
      .orderBy('id', 'asc')
      .limit(shownLimit),
);

export const changeEventQueries = { within };
