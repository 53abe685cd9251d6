import { readAlert } from './alert/api';
import type { incidentsModule } from '@/zero/incidents/module';
import { defineWebhooks } from '../platform/webhook/define-webhooks';
import { readEscalationPolicy } from './escalation-policy/resource';
import { readMaintenanceWindow } from './maintenance-window/resource';
import { readIncident } from './incident/resource';
import { readFollowUp, readReview } from './review/resources';
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
    'incident.linkAlert': 'incident.alert_linked',
    'incident.unlinkAlert': 'incident.alert_unlinked',
    'incident.merge': 'incident.merged',
    'incident.page': 'incident.page_requested',
    'incident.paged': 'incident.paged',
    'incident.acknowledge': 'incident.acknowledged',
    'incident.note': 'incident.noted',
    'incident.follow': 'incident.followed',
    'incident.unfollow': 'incident.unfollowed',
    'review.start': 'review.started',
    'review.write': 'review.updated',
    'review.changeStatus': 'review.status_changed',
    'review.assign': 'review.updated',
    'followUp.add': 'follow_up.created',
    'followUp.setDone': 'follow_up.updated',
    'alert.suppress': 'alert.suppressed',
    'alert.trigger': 'alert.triggered',
    'alert.acknowledge': 'alert.acknowledged',
    'alert.unacknowledge': 'alert.unacknowledged',
    'alert.resolve': 'alert.resolved',
    'alert.reopen': 'alert.reopened',
    'maintenanceWindow.end': 'maintenance_window.ended',
    'integration.rotate': 'integration.key_replaced',
    'schedule.addLayer': 'schedule.updated',
    'schedule.changeLayer': 'schedule.updated',
    'schedule.removeLayer': 'schedule.updated',
    'schedule.override': 'schedule.overridden',
    'schedule.takeOver': 'schedule.overridden',
    'schedule.swap': 'schedule.overridden',
    'schedule.removeOverride': 'schedule.override_removed',
    'escalationPolicy.addStep': 'escalation_policy.updated',
    'escalationPolicy.changeStep': 'escalation_policy.updated',
    'escalationPolicy.removeStep': 'escalation_policy.updated',
    'statusPage.removeSubscriber': 'status_page.subscriber_removed',
    'statusPage.exportSubscribers': 'status_page.subscribers_exported',
    'statusPost.publish': 'status_post.published',
    'statusPost.addUpdate': 'status_post.updated',
    'statusPost.correct': 'status_post.updated',
    'statusPost.discard': 'status_post.discarded',
  },
  resources: {
    incident: (reader, { subjectId }) => readIncident(reader, subjectId),
    alert: (reader, { subjectId }) => readAlert(reader, subjectId),
    maintenanceWindow: (reader, { subjectId }) => readMaintenanceWindow(reader, subjectId),
    review: (reader, { subjectId }) => readReview(reader, subjectId),
    followUp: (reader, { subjectId }) => readFollowUp(reader, subjectId),
    schedule: (reader, { subjectId }) => readSchedule(reader, subjectId),
    escalationPolicy: (reader, { subjectId }) => readEscalationPolicy(reader, subjectId),
    service: (reader, { subjectId }) => readService(reader, subjectId),
  },
});
