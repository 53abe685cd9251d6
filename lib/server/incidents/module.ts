import { alertExportSet } from './alert/export-set';
import { ingestAlerts } from './alert/intake/consumer';
import { alertGauges } from './alert/intake/gauges';
import { sweepAlertIntake } from './alert/intake/sweep';
import { integrationExportSet } from './integration/export-set';
import { defineServerModule } from '../module';
import { incidentsApi } from './api';
import { incidentEffects } from './incident/effects';
import { incidentExportSets } from './incident/export-sets';
import { scheduleExportSets } from './schedule/export-sets';
import { serviceExportSets } from './service/export-sets';
import { statusPageExportSets } from './status-page/export-sets';
import { mailUpdate, subscriberEffects } from './status-page/subscriber/notify';
import { answerSubscriptionRequest } from './status-page/subscriber/request';
import { sweepSubscribers } from './status-page/subscriber/sweep';

export const incidentsModule = defineServerModule({
  name: 'incidents',
  effects: [incidentEffects, subscriberEffects],
  jobs: [sweepAlertIntake, sweepSubscribers],
  topics: [answerSubscriptionRequest, mailUpdate],
  consumers: [ingestAlerts],
  gauges: alertGauges,
  api: incidentsApi,
  exportSets: [
    integrationExportSet,
    alertExportSet,
    ...serviceExportSets,
    ...incidentExportSets,
    ...scheduleExportSets,
    ...statusPageExportSets,
  ],
});
