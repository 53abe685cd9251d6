import { admins, managers, type EntitySamples } from '@/zero/testing/entity-samples';
import { member } from '@/zero/testing/visible';

export const organizationSamples: EntitySamples = {
  capabilities: {
    'organization.export': managers,
    'organization.change': admins,
  },
  visible: {
    organization: member('m.organization_id = r.id'),
  },
  writes: {
    'organization.change': { may: admins, args: () => ({ name: 'Another name' }) },
  },
};
