import { everyone, organizationId, type EntitySamples } from '@/zero/testing/entity-samples';
import { owned } from '@/zero/testing/visible';

export const preferenceSamples: EntitySamples = {
  capabilities: {
    'preference.change': everyone,
  },
  queries: {
    'preference.mine': { table: 'preference', args: [{ organizationId }] },
  },
  visible: {
    preference: owned('r', 'id'),
  },
  writes: {
    'preference.change': {
      may: everyone,
      args: () => ({ notifications: { assigned: { mail: 'never', push: false } } }),
    },
  },
};
