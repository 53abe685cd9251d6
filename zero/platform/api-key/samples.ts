import { admins, organizationId, type EntitySamples } from '@/zero/testing/entity-samples';
import { internalOf } from '@/zero/testing/visible';

export const apiKeySamples: EntitySamples = {
  capabilities: { 'apiKey.manage': admins },
  queries: { 'apiKey.names': { table: 'apiKey', args: [{ organizationId }] } },
  visible: { api_key: internalOf('r') },
};
