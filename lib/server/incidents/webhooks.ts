import type { incidentsModule } from '@/zero/incidents/module';
import { defineWebhooks } from '../platform/webhook/define-webhooks';
import { readSchedule } from './schedule/resources';
import { readService } from './service/api';

/** What the module sends to webhook endpoints. */
export const incidentsWebhooks = defineWebhooks<typeof incidentsModule>({
  types: {
    'service.create': 'service.created',
    'service.change': 'service.updated',
    'service.remove': 'service.removed',
    'service.restore': 'service.restored',
    'schedule.create': 'schedule.created',
    'schedule.change': 'schedule.updated',
    'schedule.remove': 'schedule.removed',
    'schedule.addLayer': 'schedule.updated',
    'schedule.changeLayer': 'schedule.updated',
    'schedule.removeLayer': 'schedule.updated',
    'schedule.override': 'schedule.overridden',
    'schedule.takeOver': 'schedule.overridden',
    'schedule.swap': 'schedule.overridden',
    'schedule.removeOverride': 'schedule.override_removed',
  },
  resources: {
    schedule: (reader, { subjectId }) => readSchedule(reader, subjectId),
    service: (reader, { subjectId }) => readService(reader, subjectId),
  },
});
