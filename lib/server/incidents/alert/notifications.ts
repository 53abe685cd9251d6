import type { SubjectNotifications } from '@/lib/server/platform/notification/subject-notifications';
import { alertPath } from '@/zero/incidents/alert/reference';
import type { AlertSeverity } from '@/zero/incidents/alert/values';

/** Pages are added by escalations, which say themselves whom; they hold while nobody acknowledged the alert. */
export const alertNotifications: SubjectNotifications = {
  type: 'alert',
  recipients: () => Promise.resolve([]),
  async faces(sql, ids) {
    const rows = await sql<{ notificationId: string; alertId: string; title: string }[]>`
      select n.id "notificationId", a.id "alertId", a.title from notification n
      join alert a on a.organization_id = n.organization_id and a.id = n.subject_id
      where n.id = any(${ids}::uuid[]) and a.status = 'triggered'`;
    return rows.map(({ notificationId, alertId, title }) => ({
      notificationId,
      number: null,
      title,
      path: alertPath(alertId),
    }));
  },
  async email(sql, { organization, slug }, { subjectId }) {
    const [alert] = await sql<{ title: string; severity: AlertSeverity; service: string }[]>`
      select a.title, a.severity, s.name service from alert a
      join service s on s.organization_id = a.organization_id and s.id = a.service_id
      where a.id = ${subjectId}`;
    if (!alert) return undefined;
    const title = alert.title.slice(0, 200).toWellFormed();
    return {
      template: 'page',
      data: { organization, slug, ...alert, title, path: alertPath(subjectId) },
    };
  },
};
