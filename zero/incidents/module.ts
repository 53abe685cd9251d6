import { actions } from '#actions/incidents';
import { serviceSubject } from './service/subject';
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
import { defineModule } from '../core/define-module';

export const incidentsModule = defineModule({
  name: 'incidents',
  queries: {
    service: serviceQueries,
    schedule: scheduleQueries,
    statusPage: statusPageQueries,
    statusComponent: statusComponentQueries,
    statusPost: statusPostQueries,
  },
  actions,
  events: [],
  subjects: [
    serviceSubject,
    scheduleSubject,
    statusPageSubject,
    statusComponentSubject,
    statusPostSubject,
  ],
});
