import type { SubjectNotifications } from '@/lib/server/platform/notification/subject-notifications';
import { alertTitleLimit } from '@/zero/incidents/alert/values';
import { pagedTitle, readAlertToPage } from '../escalation/paged-subject';

/**
 * Pages are added by escalations, which say themselves whom. They hold while the alert is triggered, or
 * another one for which that escalation pages, too.
 */
export const alertNotifications: SubjectNotifications = {
  type: 'alert',
  recipients: () => Promise.resolve([]),
  async faces(sql, ids) {
    const rows = await sql<{ notificationId: string; organizationId: string; alertId: string }[]>`
      select id "notificationId", organization_id "organizationId", subject_id "alertId"
      from notification where id = any(${ids}::uuid[])`;
    const faces = [];
    for (const { notificationId, organizationId, alertId } of rows) {
      const alert = await readAlertToPage(sql, organizationId, alertId);
      if (!alert) continue;
      const title = pagedTitle(alert, alertTitleLimit);
      faces.push({ notificationId, number: null, title, path: alert.path });
    }
    return faces;
  },
  async email(sql, { organization, slug }, { subjectId }) {
    const [subject] = await sql<{ organizationId: string }[]>`
      select organization_id "organizationId" from alert where id = ${subjectId}`;
    const alert = subject && (await readAlertToPage(sql, subject.organizationId, subjectId));
    if (!alert) return undefined;
    const { service, severity, path } = alert;
    const title = pagedTitle(alert, 180);
    return {
      template: 'page',
      data: { organization, slug, service, severity, title, path },
    };
  },
};
