import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { visibleSubjectLinks } from '@/zero/platform/subject-link/permissions';
import { withLinkEnds } from '@/zero/references';
import { mostClients } from './fields';
import { visibleServiceClients, visibleServiceDependencies, visibleServices } from './permissions';

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

/** Which clients use a service. */
const clients = defineQuery(tenant.extend({ serviceId: idSchema }), ({ args, ctx }) =>
  visibleServiceClients(ctx)
    .where('organizationId', args.organizationId)
    .where('serviceId', args.serviceId)
    .orderBy('id', 'asc')
    .limit(mostClients),
);

/** What was linked with a service, or with any, the newest first. */
const links = defineQuery(tenant.extend({ serviceId: idSchema.nullable() }), ({ args, ctx }) => {
  const found = visibleSubjectLinks(ctx)
    .where('organizationId', args.organizationId)
    .where('toType', 'service');
  const own = args.serviceId === null ? found : found.where('toId', args.serviceId);
  return withLinkEnds(own.orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(200), ctx);
});

export const serviceQueries = { all, dependencies, clients, links };
