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
    'statusPage.create': 'status_page.created',
    'statusPage.change': 'status_page.updated',
    'statusComponent.create': 'status_component.created',
    'statusComponent.change': 'status_component.updated',
    'statusComponent.remove': 'status_component.removed',
    'statusComponent.restore': 'status_component.restored',
    'statusPost.create': 'status_post.created',
    'statusPost.change': 'status_post.updated',
    'statusPost.publish': 'status_post.published',
    'statusPost.addUpdate': 'status_post.updated',
    'statusPost.correct': 'status_post.updated',
    'statusPost.discard': 'status_post.discarded',
    'statusPost.restore': 'status_post.restored',
  },
  resources: {
    schedule: (reader, { subjectId }) => readSchedule(reader, subjectId),
    service: (reader, { subjectId }) => readService(reader, subjectId),
  },
});
