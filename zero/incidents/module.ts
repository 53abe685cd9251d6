import { serviceSubject } from './service/subject';
import { serviceActions } from './service/actions';
import { serviceQueries } from './service/queries';
import { defineModule } from '../core/define-module';

export const incidentsModule = defineModule({
  name: 'incidents',
  queries: {
    service: serviceQueries,
  },
  actions: {
    service: serviceActions,
  },
  events: [],
  subjects: [serviceSubject],
});
