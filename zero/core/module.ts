import { heartbeatQueries } from './heartbeat/queries';
import { defineModule } from './define-module';

export const coreModule = defineModule({
  name: 'core',
  queries: { heartbeat: heartbeatQueries },
  actions: {},
  events: [],
  subjects: [],
});
