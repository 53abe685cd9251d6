import { z } from 'zod';
import { defineOperation, type Reading } from '@/lib/server/api/define-operation';
import { idParam, isoTime, isoTimeOrNull, timeSchema } from '@/lib/server/api/fields';
import { held } from '@/lib/server/api/held';
import { listById, pageFields, pageOf } from '@/lib/server/api/page';
import { found } from '@/lib/server/api/problem';
import { idSchema, newId } from '@/zero/core/ids';
import { alertSeverities } from '@/zero/incidents/alert/values';
import {
  defaultTicketThreshold,
  groupingFields,
  mostDependencies,
  serviceDescriptionSchema,
  serviceNameSchema,
  serviceSlugSchema,
  serviceTierSchema,
  ticketThresholdSchema,
} from '@/zero/incidents/service/fields';
import { seesServiceDependency, visibleServices } from '@/zero/incidents/service/permissions';
import type { Service, ServiceDependency } from '@/zero/incidents/service/schema';
import { mutators } from '@/zero/mutators';

const tag = 'Services';
const params = idParam('serviceId');

const serviceResource = z
  .object({
    id: idSchema,
    name: z.string(),
    slug: z.string(),
    description: z.string(),
    tier: z.int().meta({ description: 'From 1, the most critical, to 4.' }),
    teamId: idSchema.nullable().meta({ description: 'The team that owns it.' }),
    escalationPolicyId: idSchema
      .nullable()
      .meta({ description: 'Whom its alerts page; nobody without one.' }),
    ticketThreshold: z.int().meta({
      description:
        'Tickets of so many different clients within ten minutes suggest an incident; 0 is never.',
    }),
    declareFrom: z
      .enum(alertSeverities)
      .nullable()
      .meta({ description: 'Its alerts of this severity or worse declare an incident.' }),
    declareSeverity: z.int().meta({ description: 'How severe that incident is, from 1 to 5.' }),
    groupingMinutes: z
      .int()
      .meta({ description: 'For how long alerts join an unresolved incident.' }),
    dependsOnIds: z.array(idSchema).meta({ description: 'The services that it needs.' }),
    createdAt: timeSchema,
    updatedAt: timeSchema,
    archivedAt: timeSchema.nullable(),
  })
  .meta({ id: 'Service' });

type Row = Service & { readonly dependencies: readonly ServiceDependency[] };

const serviceOf = ({
  id,
  name,
  slug,
  description,
  tier,
  teamId,
  escalationPolicyId,
  ticketThreshold,
  declareFrom,
  declareSeverity,
  groupingMinutes,
  dependencies,
  createdAt,
  updatedAt,
  archivedAt,
}: Row) => ({
  id,
  name,
  slug,
  description,
  tier,
  teamId: teamId ?? null,
  escalationPolicyId: escalationPolicyId ?? null,
  ticketThreshold,
  declareFrom: declareFrom ?? null,
  declareSeverity,
  groupingMinutes,
  dependsOnIds: dependencies.map(({ dependsOnId }) => dependsOnId).sort(),
  createdAt: isoTime(createdAt),
  updatedAt: isoTime(updatedAt),
  archivedAt: isoTimeOrNull(archivedAt),
});

const servicesOf = ({ ctx, organizationId }: Reading) =>
  visibleServices(ctx)
    .where('organizationId', organizationId)
    .related('dependencies', (rows) => rows.where(seesServiceDependency(ctx)));

/** The service. @throws ApiProblem 404 */
export async function readService(call: Reading, id: string) {
  return serviceOf(found(await call.tx.run(servicesOf(call).where('id', id).one())));
}

const fields = {
  name: serviceNameSchema,
  slug: serviceSlugSchema,
  description: serviceDescriptionSchema,
  tier: serviceTierSchema,
  teamId: idSchema.nullable(),
  escalationPolicyId: idSchema.nullable(),
  ticketThreshold: ticketThresholdSchema,
  ...groupingFields,
  dependsOnIds: z.array(idSchema).max(mostDependencies),
};

const onService = {
  tag,
  scope: 'services:write',
  capability: 'service.manage',
  params,
  output: serviceResource,
  isSingle: true,
  current: held('service', 'serviceId', readService),
} as const;

const list = defineOperation({
  id: 'listServices',
  method: 'get',
  path: '/services',
  summary: 'List services',
  tag,
  scope: 'services:read',
  capability: 'service.read',
  search: z.strictObject(pageFields),
  output: pageOf(serviceResource),
  run: (call) => listById(call, servicesOf(call), serviceOf),
});

const get = defineOperation({
  id: 'getService',
  method: 'get',
  path: '/services/{serviceId}',
  summary: 'Get a service',
  tag,
  scope: 'services:read',
  capability: 'service.read',
  params,
  output: serviceResource,
  isSingle: true,
  run: (call) => readService(call, call.params.serviceId),
});

const create = defineOperation({
  id: 'createService',
  method: 'post',
  path: '/services',
  summary: 'Add a service',
  tag,
  scope: 'services:write',
  capability: 'service.manage',
  body: z.strictObject({
    name: fields.name,
    slug: fields.slug,
    description: fields.description.default(''),
    tier: fields.tier.default(3),
    teamId: fields.teamId.default(null),
    escalationPolicyId: fields.escalationPolicyId.default(null),
    ticketThreshold: fields.ticketThreshold.default(defaultTicketThreshold),
    declareFrom: fields.declareFrom.default(null),
    declareSeverity: fields.declareSeverity.default(2),
    groupingMinutes: fields.groupingMinutes.default(60),
    dependsOnIds: fields.dependsOnIds.default([]),
  }),
  output: serviceResource,
  status: 201,
  isSingle: true,
  run: async (call) => {
    const { organizationId, at, act, body } = call;
    const id = newId();
    await act(mutators.service.create({ organizationId, at, id, ...body }));
    return await readService(call, id);
  },
});

const update = defineOperation({
  ...onService,
  id: 'updateService',
  method: 'patch',
  path: '/services/{serviceId}',
  summary: 'Change a service; what is not named stays',
  body: z.strictObject(fields).partial(),
  run: async (call) => {
    const { organizationId, at, act, body, params: place } = call;
    await act(mutators.service.change({ organizationId, at, ...place, ...body }));
    return await readService(call, place.serviceId);
  },
});

const remove = defineOperation({
  ...onService,
  id: 'removeService',
  method: 'delete',
  path: '/services/{serviceId}',
  summary: 'Remove a service; what happened to it stays',
  run: async (call) => {
    const { organizationId, at, act, params: place } = call;
    await act(mutators.service.remove({ organizationId, at, ...place }));
    return await readService(call, place.serviceId);
  },
});

const restore = defineOperation({
  ...onService,
  id: 'restoreService',
  method: 'post',
  path: '/services/{serviceId}/restore',
  summary: 'Restore a removed service',
  run: async (call) => {
    const { organizationId, at, act, params: place } = call;
    await act(mutators.service.restore({ organizationId, at, ...place }));
    return await readService(call, place.serviceId);
  },
});

export const serviceOperations = [list, get, create, update, remove, restore];
