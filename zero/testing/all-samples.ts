// Written by "npm run derive"; changes by hand are lost.
import { analyticsSamples } from '../desk/analytics/samples';
import { clientIds, clientSamples } from '../desk/client/samples';
import { feedbackIds, feedbackSamples } from '../desk/feedback/samples';
import { holidayIds, holidaySamples } from '../desk/holiday/samples';
import { macroIds, macroSamples } from '../desk/macro/samples';
import { messageIds, messageSamples } from '../desk/message/samples';
import { noteIds, noteSamples } from '../desk/note/samples';
import { paymentIds, paymentSamples } from '../desk/payment/samples';
import { slaIds, slaSamples } from '../desk/sla/samples';
import { ticketTypeIds, ticketTypeSamples } from '../desk/ticket-type/samples';
import { ticketIds, ticketSamples } from '../desk/ticket/samples';
import { alertIds, alertSamples } from '../incidents/alert/samples';
import { changeEventSamples } from '../incidents/change-event/samples';
import { clientStatusSamples } from '../incidents/client-status/samples';
import {
  escalationPolicyIds,
  escalationPolicySamples,
} from '../incidents/escalation-policy/samples';
import { escalationSamples } from '../incidents/escalation/samples';
import {
  incidentTemplateIds,
  incidentTemplateSamples,
} from '../incidents/incident-template/samples';
import { incidentIds, incidentSamples } from '../incidents/incident/samples';
import { integrationSamples } from '../incidents/integration/samples';
import {
  maintenanceWindowIds,
  maintenanceWindowSamples,
} from '../incidents/maintenance-window/samples';
import { incidentMetricsSamples } from '../incidents/metrics/samples';
import { incidentOverviewSamples } from '../incidents/overview/samples';
import { reviewIds, reviewSamples } from '../incidents/review/samples';
import { scheduleIds, scheduleSamples } from '../incidents/schedule/samples';
import { serviceIds, serviceSamples } from '../incidents/service/samples';
import { statusPageIds, statusPageSamples } from '../incidents/status-page/samples';
import { apiKeySamples } from '../platform/api-key/samples';
import { attachmentIds, attachmentSamples } from '../platform/attachment/samples';
import { notificationChannelIds, notificationChannelSamples } from '../platform/channel/samples';
import { draftIds, draftSamples } from '../platform/draft/samples';
import { followerSamples } from '../platform/follower/samples';
import { memberIds, memberSamples } from '../platform/member/samples';
import { notificationIds, notificationSamples } from '../platform/notification/samples';
import { organizationSamples } from '../platform/organization/samples';
import { preferenceSamples } from '../platform/preference/samples';
import { subjectLinkIds, subjectLinkSamples } from '../platform/subject-link/samples';
import { tagIds, tagSamples } from '../platform/tag/samples';
import { teamIds, teamSamples } from '../platform/team/samples';
import { viewIds, viewSamples } from '../platform/view/samples';
import { webhookSamples } from '../platform/webhook/samples';
import type { EntitySamples } from './entity-samples';

/** How an id of each entity is found. */
export const entityIds = {
  ...clientIds,
  ...feedbackIds,
  ...holidayIds,
  ...macroIds,
  ...messageIds,
  ...noteIds,
  ...paymentIds,
  ...slaIds,
  ...ticketTypeIds,
  ...ticketIds,
  ...alertIds,
  ...escalationPolicyIds,
  ...incidentTemplateIds,
  ...incidentIds,
  ...maintenanceWindowIds,
  ...reviewIds,
  ...scheduleIds,
  ...serviceIds,
  ...statusPageIds,
  ...attachmentIds,
  ...notificationChannelIds,
  ...draftIds,
  ...memberIds,
  ...notificationIds,
  ...subjectLinkIds,
  ...tagIds,
  ...teamIds,
  ...viewIds,
};

/** What the tests of permission try. */
export const entitySamples: EntitySamples[] = [
  analyticsSamples,
  clientSamples,
  feedbackSamples,
  holidaySamples,
  macroSamples,
  messageSamples,
  noteSamples,
  paymentSamples,
  slaSamples,
  ticketTypeSamples,
  ticketSamples,
  alertSamples,
  changeEventSamples,
  clientStatusSamples,
  escalationPolicySamples,
  escalationSamples,
  incidentTemplateSamples,
  incidentSamples,
  integrationSamples,
  maintenanceWindowSamples,
  incidentMetricsSamples,
  incidentOverviewSamples,
  reviewSamples,
  scheduleSamples,
  serviceSamples,
  statusPageSamples,
  apiKeySamples,
  attachmentSamples,
  notificationChannelSamples,
  draftSamples,
  followerSamples,
  memberSamples,
  notificationSamples,
  organizationSamples,
  preferenceSamples,
  subjectLinkSamples,
  tagSamples,
  teamSamples,
  viewSamples,
  webhookSamples,
];
