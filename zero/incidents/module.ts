import { incidentTemplateSubject } from './incident-template/subject';
import { incidentTemplateQueries } from './incident-template/queries';
import { actions } from '#actions/incidents';
import { defineModule } from '../core/define-module';
import { alertQueries } from './alert/queries';
import { alertEvents, alertSubject } from './alert/subject';
import { changeEventQueries } from './change-event/queries';
import { clientStatusQueries } from './client-status/queries';
import { escalationQueries } from './escalation/queries';
import { escalationPolicyQueries } from './escalation-policy/queries';
import { escalationPolicySubject } from './escalation-policy/subject';
import { incidentMetricsQueries } from './metrics/queries';
import { incidentOverviewQueries } from './overview/queries';
import { incidentQueries } from './incident/queries';
import { incidentEvents, incidentSubject } from './incident/subject';
import { integrationQueries } from './integration/queries';
import { integrationEvents, integrationSubject } from './integration/subject';
import { maintenanceWindowQueries } from './maintenance-window/queries';
import { maintenanceWindowSubject } from './maintenance-window/subject';
import { followUpQueries, reviewQueries } from './review/queries';
import { followUpSubject, reviewSubject } from './review/subjects';
import { serviceQueries } from './service/queries';
import { scheduleQueries } from './schedule/queries';
import { scheduleSubject } from './schedule/subject';
import {
  statusComponentQueries,
  statusPageQueries,
  statusPostQueries,
} from './status-page/queries';
import {
  statusComponentSubject,
  statusPageEvents,
  statusPageSubject,
  statusPostSubject,
} from './status-page/subjects';
import { serviceSubject } from './service/subject';

export const incidentsModule = defineModule({
  name: 'incidents',
  queries: {
    incident: incidentQueries,
    incidentMetrics: incidentMetricsQueries,
    incidentOverview: incidentOverviewQueries,
    review: reviewQueries,
    followUp: followUpQueries,
    integration: integrationQueries,
    alert: alertQueries,
    maintenanceWindow: maintenanceWindowQueries,
    changeEvent: changeEventQueries,
    service: serviceQueries,
    schedule: scheduleQueries,
    escalationPolicy: escalationPolicyQueries,
    escalation: escalationQueries,
    statusPage: statusPageQueries,
    statusComponent: statusComponentQueries,
    statusPost: statusPostQueries,
    clientStatus: clientStatusQueries,
    incidentTemplate: incidentTemplateQueries,
  },
  actions,
  events: [...incidentEvents, ...alertEvents, ...integrationEvents, ...statusPageEvents],
  subjects: [
    incidentSubject,
    reviewSubject,
    followUpSubject,
    integrationSubject,
    alertSubject,
    maintenanceWindowSubject,
    serviceSubject,
    scheduleSubject,
    escalationPolicySubject,
    statusPageSubject,
    statusComponentSubject,
    statusPostSubject,
    incidentTemplateSubject,
  ],
});
