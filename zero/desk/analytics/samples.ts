import { organizationId, staff, type EntitySamples } from '@/zero/testing/entity-samples';
import { internalOf } from '@/zero/testing/visible';

export const analyticsSamples: EntitySamples = {
  capabilities: {
    'analytics.read': staff,
  },
  queries: {
    'analytics.manifest': { table: 'analyticsManifest', args: [{ organizationId }] },
    'analytics.delta': { table: 'ticketFact', args: [{ organizationId }] },
    'analytics.listed': { table: 'ticket', args: [{ organizationId, numbers: [1, 2] }] },
    'analytics.attention': {
      table: 'ticket',
      args: [
        { organizationId, kind: 'due', limit: 5 },
        { organizationId, kind: 'unanswered', limit: 5 },
        { organizationId, kind: 'unassigned', limit: 5 },
      ],
    },
  },
  visible: {
    ticket_fact: internalOf('r'),
    analytics_manifest: internalOf('r'),
  },
};
