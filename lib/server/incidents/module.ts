import { defineServerModule } from '../module';
import { incidentsApi } from './api';
import { scheduleExportSets } from './schedule/export-sets';
import { serviceExportSets } from './service/export-sets';
import { statusPageExportSets } from './status-page/export-sets';

export const incidentsModule = defineServerModule({
  name: 'incidents',
  api: incidentsApi,
  exportSets: [...serviceExportSets, ...scheduleExportSets, ...statusPageExportSets],
});
