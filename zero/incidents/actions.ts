import { incidentTemplateActions } from './incident-template/actions';
import { alertActions } from './alert/actions';
import { escalationPolicyActions } from './escalation-policy/actions';
import { incidentActions } from './incident/actions';
import { maintenanceWindowActions } from './maintenance-window/actions';
import { followUpActions } from './review/follow-up-actions';
import { reviewActions } from './review/review-actions';
import { serviceActions } from './service/actions';
import { scheduleActions } from './schedule/actions';
import { statusPageActions } from './status-page/page-actions';
import { statusComponentActions } from './status-page/component-actions';
import { statusPostActions } from './status-page/post-actions';

/** What people do about incidents, by entity. */
export const actions = {
  incident: incidentActions,
  review: reviewActions,
  followUp: followUpActions,
  alert: alertActions,
  maintenanceWindow: maintenanceWindowActions,
  service: serviceActions,
  schedule: scheduleActions,
  escalationPolicy: escalationPolicyActions,
  statusPage: statusPageActions,
  statusComponent: statusComponentActions,
  statusPost: statusPostActions,
  incidentTemplate: incidentTemplateActions,
};
