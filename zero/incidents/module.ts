import { actions } from '#actions/incidents';
import { serviceSubject } from './service/subject';
import { serviceQueries } from './service/queries';
import { scheduleQueries } from './schedule/queries';
import { scheduleSubject } from './schedule/subject';
import { defineModule } from '../core/define-module';

export const incidentsModule = defineModule({
  name: 'incidents',
  queries: {
    service: serviceQueries,
    schedule: scheduleQueries,
  },
  actions,
  events: [],
  subjects: [serviceSubject, scheduleSubject],
});
