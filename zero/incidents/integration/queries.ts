import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { visibleIntegrations } from './permissions';

/** The integrations of a service by name. */
const ofService = defineQuery(
  z.strictObject({ organizationId: idSchema, serviceId: idSchema }),
  ({ args, ctx }) =>
    visibleIntegrations(ctx)
      .where('organizationId', args.organizationId)
      .where('serviceId', args.serviceId)
      .orderBy('name', 'asc')
      .orderBy('id', 'asc')
      .limit(200),
);

export const integrationQueries = { ofService };
