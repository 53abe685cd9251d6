import { newId } from '@/zero/core/ids';
import { managers, organizationId, type EntitySamples } from '@/zero/testing/entity-samples';
import { internalOf } from '@/zero/testing/visible';

export const slaIds = {
  slaPolicyId: '(select id from sla_policy where organization_id = t.organization_id limit 1)',
} as const;

export const slaSamples: EntitySamples = {
  capabilities: {
    'sla.manage': managers,
  },
  queries: {
    'slaPolicy.all': { table: 'slaPolicy', args: [{ organizationId }] },
  },
  visible: {
    sla_policy: internalOf('r'),
  },
  writes: {
    'slaPolicy.create': {
      may: managers,
      creates: 'slaPolicyId',
      args: ({ typeId, clientId }) => ({
        id: newId(),
        name: newId(),
        conditions: { typeIds: [typeId], clientIds: [clientId] },
        hours: 'business',
        firstResponseMinutes: 60,
        nextResponseMinutes: null,
        resolutionMinutes: 480,
        warnMinutes: 15,
        isActive: true,
      }),
    },
    'slaPolicy.change': {
      may: managers,
      args: ({ slaPolicyId, typeId }) => ({
        slaPolicyId,
        conditions: { typeIds: [typeId] },
        position: 0,
      }),
    },
    'slaPolicy.remove': {
      may: managers,
      args: ({ slaPolicyId }) => ({ slaPolicyId }),
    },
  },
};
