import { organizationId, type EntitySamples } from '@/zero/testing/entity-samples';

export const incidentOverviewSamples: EntitySamples = {
  queries: {
    'incidentOverview.incidents': { table: 'incident', args: [{ organizationId }] },
    'incidentOverview.alerts': { table: 'alert', args: [{ organizationId }] },
  },
};
