import { organizationId, type EntitySamples } from '@/zero/testing/entity-samples';

const args = [{ organizationId, from: 0, to: 1_900_000_000_000 }];

export const incidentMetricsSamples: EntitySamples = {
  queries: {
    'incidentMetrics.alerts': { table: 'alert', args },
    'incidentMetrics.pages': { table: 'escalationPage', args },
    'incidentMetrics.posts': { table: 'statusPost', args },
  },
};
