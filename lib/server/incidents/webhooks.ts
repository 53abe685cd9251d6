import type { incidentsModule } from '@/zero/incidents/module';
import { defineWebhooks } from '../platform/webhook/define-webhooks';
import { readService } from './service/api';

/** What the module sends to webhook endpoints. */
export const incidentsWebhooks = defineWebhooks<typeof incidentsModule>({
  types: {
    'service.create': 'service.created',
    'service.change': 'service.updated',
    'service.remove': 'service.removed',
    'service.restore': 'service.restored',
  },
  resources: { service: (reader, { subjectId }) => readService(reader, subjectId) },
});
