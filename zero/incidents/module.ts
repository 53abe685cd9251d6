import { actions } from '#actions/incidents';
import { defineModule } from '../core/define-module';
import { incidentQueries } from './incident/queries';
import { incidentSubject } from './incident/subject';
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
  statusPageSubject,
  statusPostSubject,
} from './status-page/subjects';
import { serviceSubject } from './service/subject';

export const incidentsModule = defineModule({
  name: 'incidents',
  queries: {
    incident: incidentQueries,
    service: serviceQueries,
    schedule: scheduleQueries,
    statusPage: statusPageQueries,
    statusComponent: statusComponentQueries,
    statusPost: statusPostQueries,
  },
  actions,
  events: [],
  subjects: [
    incidentSubject,
    serviceSubject,
    scheduleSubject,
    statusPageSubject,
    statusComponentSubject,
    statusPostSubject,
  ],
});
