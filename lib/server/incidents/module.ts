import { incidentTemplateExportSet } from './incident-template/export-set';
import { alertExportSet } from './alert/export-set';
import { ingestAlerts } from './alert/intake/consumer';
import { alertGauges } from './alert/intake/gauges';
import { sweepAlertIntake } from './alert/intake/sweep';
import { changeEventExportSet } from './change-event/export-set';
import { sweepChangeEvents } from './change-event/sweep';
import { integrationExportSet } from './integration/export-set';
import { defineServerModule } from '../module';
import { runChecks } from './check/consumer';
import { checkHeartbeats } from './heartbeat/check';
import { followEscalations } from './escalation/consumer';
import { deliverPage } from './escalation/deliver-page';
import { escalationEffects } from './escalation/effects';
import { escalationExportSets } from './escalation/export-sets';
import { escalationGauges } from './escalation/gauges';
import { escalationPolicyExportSets } from './escalation-policy/export-sets';
import { incidentsApi } from './api';
import { incidentEffects } from './incident/effects';
import { incidentExportSets } from './incident/export-sets';
import { releaseSuppressed } from './maintenance-window/consumer';
import { maintenanceWindowEffects } from './maintenance-window/effects';
import { maintenanceWindowExportSets } from './maintenance-window/export-sets';
import { reviewExportSets } from './review/export-sets';
import { scheduleExportSets } from './schedule/export-sets';
import { alertSearch } from './search/alerts';
import { incidentSearch } from './search/incidents';
import { serviceExportSets } from './service/export-sets';
import { statusPageExportSets } from './status-page/export-sets';
import { mailUpdate, subscriberEffects } from './status-page/subscriber/notify';
import { answerSubscriptionRequest } from './status-page/subscriber/request';
import { sweepSubscribers } from './status-page/subscriber/sweep';

export const incidentsModule = defineServerModule({
  name: 'incidents',
  effects: [incidentEffects, escalationEffects, maintenanceWindowEffects, subscriberEffects],
  jobs: [sweepAlertIntake, sweepChangeEvents, checkHeartbeats, sweepSubscribers],
  topics: [answerSubscriptionRequest, mailUpdate, deliverPage],
  consumers: [runChecks, ingestAlerts, followEscalations, releaseSuppressed],
  gauges: [...alertGauges, ...escalationGauges],
  searchSources: [incidentSearch, alertSearch],
  api: incidentsApi,
  exportSets: [
    integrationExportSet,
    alertExportSet,
    ...maintenanceWindowExportSets,
    changeEventExportSet,
    ...serviceExportSets,
    ...incidentExportSets,
    ...reviewExportSets,
    ...scheduleExportSets,
    ...escalationPolicyExportSets,
    ...escalationExportSets,
    ...statusPageExportSets,
    incidentTemplateExportSet,
  ],
});
