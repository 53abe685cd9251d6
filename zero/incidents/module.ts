import { alertActions } from './alert/actions';
import { alertQueries } from './alert/queries';
import { alertEvents, alertSubject } from './alert/subject';
import { integrationQueries } from './integration/queries';
import { integrationEvents, integrationSubject } from './integration/subject';
import { serviceSubject } from './service/subject';
import { serviceActions } from './service/actions';
import { serviceQueries } from './service/queries';
import { scheduleActions } from './schedule/actions';
import { scheduleQueries } from './schedule/queries';
import { scheduleSubject } from './schedule/subject';
import { statusComponentActions } from './status-page/component-actions';
import { statusPageActions } from './status-page/page-actions';
import { statusPostActions } from './status-page/post-actions';
import {
  statusComponentQueries,
  statusPageQueries,
  statusPostQueries,
} from './status-page/queries';
import {
  statusComponentSubject,
  statusPageSubject,
  statusPostSubject,
} from './status-page/subjects';
import { defineModule } from '../core/define-module';

export const incidentsModule = defineModule({
  name: 'incidents',
  queries: {
    integration: integrationQueries,
    alert: alertQueries,
    service: serviceQueries,
    schedule: scheduleQueries,
    statusPage: statusPageQueries,
    statusComponent: statusComponentQueries,
    statusPost: statusPostQueries,
  },
  actions: {
    alert: alertActions,
    service: serviceActions,
    schedule: scheduleActions,
    statusPage: statusPageActions,
    statusComponent: statusComponentActions,
    statusPost: statusPostActions,
  },
  events: [...alertEvents, ...integrationEvents],
  subjects: [
    integrationSubject,
    alertSubject,
    serviceSubject,
    scheduleSubject,
    statusPageSubject,
    statusComponentSubject,
    statusPostSubject,
  ],
});
