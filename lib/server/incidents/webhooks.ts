import type { incidentsModule } from '@/zero/incidents/module';
import { defineWebhooks } from '../platform/webhook/define-webhooks';
import { readIncident } from './incident/resource';
import { readSchedule } from './schedule/resources';
import { readService } from './service/api';

/** What the module sends to webhook endpoints. */
export const incidentsWebhooks = defineWebhooks<typeof incidentsModule>({
  types: {
    'incident.declare': 'incident.declared',
    'incident.changeStatus': 'incident.status_changed',
    'incident.changeSeverity': 'incident.severity_changed',
    'incident.changeTitle': 'incident.title_changed',
    'incident.changeSummary': 'incident.summary_changed',
    'incident.changeTimes': 'incident.times_changed',
    'incident.setService': 'incident.services_changed',
    'incident.assignRole': 'incident.roles_changed',
    'incident.merge': 'incident.merged',
    'incident.note': 'incident.noted',
    'incident.follow': 'incident.followed',
    'incident.unfollow': 'incident.unfollowed',
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
    incident: (reader, { subjectId }) => readIncident(reader, subjectId),
    schedule: (reader, { subjectId }) => readSchedule(reader, subjectId),
    service: (reader, { subjectId }) => readService(reader, subjectId),
  },
});
