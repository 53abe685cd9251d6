import { readStaff, toAdmins } from '@/lib/server/platform/notification/recipients';
import type { SubjectNotifications } from '@/lib/server/platform/notification/subject-notifications';
import { dataReference } from '@/zero/platform/export/reference';

/** Admins are notified of checks that found differences. */
export const checkNotifications: SubjectNotifications = {
  type: 'data',
  recipients: async (sql, event) => toAdmins(event, await readStaff(sql, event.organizationId)),
  faces: async (_, ids, reader) =>
    ids.map((notificationId) => ({
      notificationId,
      number: null,
      title: null,
      path: dataReference.path(notificationId, undefined, reader),
    })),
  async email(sql, { organization, slug }, { subjectId }) {
    const [entry] = await sql<{ reason: string }[]>`
      select reason from audit_entry where action = 'data.reread' and subject_id = ${subjectId}`;
    return (
      entry && {
        template: 'figures-differed',
        data: { organization, slug, findings: entry.reason.split('; ') },
      }
    );
  },
};
