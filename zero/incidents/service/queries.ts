import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { visibleServiceDependencies, visibleServices } from './permissions';

const tenant = z.strictObject({ organizationId: idSchema });

/** The organization's services by name, also those that were removed. */
const all = defineQuery(tenant, ({ args, ctx }) =>
  visibleServices(ctx)
    .where('organizationId', args.organizationId)
    .orderBy('name', 'asc')
    .orderBy('id', 'asc'),
);

/** Which services need which others. */
const dependencies = defineQuery(tenant, ({ args, ctx }) =>
  visibleServiceDependencies(ctx)
    .where('organizationId', args.organizationId)
    .orderBy('id', 'asc')
    .limit(5_000),
);

export const serviceQueries = { all, dependencies };
