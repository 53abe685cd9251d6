import { defineServerModule } from '../module';
import { incidentsApi } from './api';
import { incidentEffects } from './incident/effects';
import { incidentExportSets } from './incident/export-sets';
import { scheduleExportSets } from './schedule/export-sets';
import { serviceExportSets } from './service/export-sets';
import { statusPageExportSets } from './status-page/export-sets';

export const incidentsModule = defineServerModule({
  name: 'incidents',
  effects: [incidentEffects],
  api: incidentsApi,
  exportSets: [
    ...serviceExportSets,
    ...incidentExportSets,
    ...scheduleExportSets,
    ...statusPageExportSets,
  ],
});
