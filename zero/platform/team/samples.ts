import { newId } from '@/zero/core/ids';
import { admins, organizationId, type EntitySamples } from '@/zero/testing/entity-samples';
import { internalOf } from '@/zero/testing/visible';

export const teamIds = {
  teamId: '(select id from team where organization_id = t.organization_id limit 1)',
} as const;

export const teamSamples: EntitySamples = {
  capabilities: {
    'team.manage': admins,
  },
  queries: {
    'team.all': { table: 'team', args: [{ organizationId }] },
  },
  visible: {
    team: internalOf('r'),
  },
  writes: {
    'team.create': { may: admins, creates: 'teamId', args: () => ({ id: newId(), name: newId() }) },
    'team.change': { may: admins, args: ({ teamId }) => ({ teamId, name: newId() }) },
    'team.remove': { may: admins, args: ({ teamId }) => ({ teamId, intoId: null }) },
    'team.restore': { may: admins, args: ({ teamId }) => ({ teamId }) },
  },
};
