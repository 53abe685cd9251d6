import { scheduleIds, scheduleSamples } from './schedule/samples';
import { serviceIds, serviceSamples } from './service/samples';
import type { EntitySamples } from '@/zero/testing/entity-samples';

/** How an id of each entity is found. */
export const incidentsIds = {
  ...serviceIds,
  ...scheduleIds,
};

/** What the tests of permission try. */
export const incidentsSamples: EntitySamples[] = [serviceSamples, scheduleSamples];
