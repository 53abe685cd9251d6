import { newId } from '@/zero/core/ids';
import {
  id,
  managers,
  organizationId,
  staff,
  type EntitySamples,
} from '@/zero/testing/entity-samples';
import { either, internalOf } from '@/zero/testing/visible';

export const serviceIds = {
  serviceId:
    '(select id from service where organization_id = t.organization_id order by id limit 1)',
  otherServiceId:
    '(select id from service where organization_id = t.organization_id order by id desc limit 1)',
} as const;

const fields = { description: '', tier: 2, teamId: null, escalationPolicyId: null };

export const serviceSamples: EntitySamples = {
  capabilities: { 'service.read': staff, 'service.manage': managers },
  queries: {
    'service.all': { table: 'service', args: [{ organizationId }] },
    'service.dependencies': { table: 'serviceDependency', args: [{ organizationId }] },
    'service.links': { table: 'subjectLink', args: [{ organizationId, serviceId: null }] },
    'service.clients': { table: 'serviceClient', args: [{ organizationId, serviceId: id }] },
  },
  visible: {
    service: internalOf('r'),
    service_dependency: internalOf('r'),
    service_client: either('r'),
  },
  writes: {
    'service.create': {
      may: managers,
      creates: 'serviceId',
      args: ({ otherServiceId }) => ({
        id: newId(),
        name: newId(),
        slug: `s-${newId()}`,
        dependsOnIds: [otherServiceId],
        ...fields,
      }),
    },
    'service.change': {
      may: managers,
      args: ({ serviceId, escalationPolicyId }) => ({
        serviceId,
        name: newId(),
        escalationPolicyId,
      }),
    },
    'service.remove': { may: managers, args: ({ serviceId }) => ({ serviceId }) },
    'service.restore': { may: managers, args: ({ serviceId }) => ({ serviceId }) },
  },
};
