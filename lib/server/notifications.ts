import type { ReferenceType } from '@/zero/references';
import { checkNotifications } from './desk/analytics/check/notifications';
import { ticketNotifications } from './desk/ticket/notifications';
import { alertNotifications } from './incidents/alert/notifications';
import { incidentNotifications } from './incidents/incident/notifications';
import { memberNotifications } from './platform/member/notifications';
import { webhookNotifications } from './platform/webhook/notifications';
import type { SubjectNotifications } from './platform/notification/subject-notifications';

const byType: Record<ReferenceType, SubjectNotifications | undefined> = {
  ticket: ticketNotifications,
  incident: incidentNotifications,
  alert: alertNotifications,
  service: undefined,
  member: memberNotifications,
  data: checkNotifications,
  webhookEndpoint: webhookNotifications,
};

/** How people are told about subjects of this type; undefined where nobody is. */
export const notificationsOf = (type: string): SubjectNotifications | undefined =>
  Object.hasOwn(byType, type) ? byType[type as ReferenceType] : undefined;
