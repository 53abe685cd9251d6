import { managers, organizationId, id, type EntitySamples } from '@/zero/testing/entity-samples';
import { internalOf } from '@/zero/testing/visible';

export const integrationSamples: EntitySamples = {
  capabilities: { 'integration.manage': managers },
  queries: {
    'integration.ofService': { table: 'integration', args: [{ organizationId, serviceId: id }] },
  },
  visible: { integration: internalOf('r') },
};
