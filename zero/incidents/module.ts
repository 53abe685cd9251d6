import { serviceSubject } from './service/subject';
import { serviceActions } from './service/actions';
import { serviceQueries } from './service/queries';
import { scheduleActions } from './schedule/actions';
import { scheduleQueries } from './schedule/queries';
import { scheduleSubject } from './schedule/subject';
import { defineModule } from '../core/define-module';

export const incidentsModule = defineModule({
  name: 'incidents',
  queries: {
    service: serviceQueries,
    schedule: scheduleQueries,
  },
  actions: {
    service: serviceActions,
    schedule: scheduleActions,
  },
  events: [],
  subjects: [serviceSubject, scheduleSubject],
});
