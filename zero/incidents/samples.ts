import { alertIds, alertSamples } from './alert/samples';
import { changeEventSamples } from './change-event/samples';
import { clientStatusSamples } from './client-status/samples';
import { escalationSamples } from './escalation/samples';
import { escalationPolicyIds, escalationPolicySamples } from './escalation-policy/samples';
import { integrationSamples } from './integration/samples';
import { incidentIds, incidentSamples } from './incident/samples';
import { maintenanceWindowIds, maintenanceWindowSamples } from './maintenance-window/samples';
import { reviewIds, reviewSamples } from './review/samples';
import { incidentMetricsSamples } from './metrics/samples';
import { incidentOverviewSamples } from './overview/samples';
import { scheduleIds, scheduleSamples } from './schedule/samples';
import { serviceIds, serviceSamples } from './service/samples';
import { statusPageIds, statusPageSamples } from './status-page/samples';
import type { EntitySamples } from '@/zero/testing/entity-samples';

/** How an id of each entity is found. */
export const incidentsIds = {
  ...serviceIds,
  ...alertIds,
  ...maintenanceWindowIds,
  ...incidentIds,
  ...reviewIds,
  ...scheduleIds,
  ...escalationPolicyIds,
  ...statusPageIds,
};

/** What the tests of permission try. */
export const incidentsSamples: EntitySamples[] = [
  integrationSamples,
  alertSamples,
  maintenanceWindowSamples,
  changeEventSamples,
  serviceSamples,
  incidentSamples,
  incidentMetricsSamples,
  incidentOverviewSamples,
  reviewSamples,
  scheduleSamples,
  escalationPolicySamples,
  escalationSamples,
  statusPageSamples,
  clientStatusSamples,
];
