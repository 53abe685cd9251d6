import { joinRequestsPath } from '@/zero/platform/member/reference';
import { readStaff, toAdmins } from '../notification/recipients';
import type { Face, SubjectNotifications } from '../notification/subject-notifications';

/** Admins are notified of requests to join, until one of them has answered. */
export const memberNotifications: SubjectNotifications = {
  type: 'member',
  recipients: async (sql, event) => toAdmins(event, await readStaff(sql, event.organizationId)),
  async faces(sql, ids) {
    const pending = await sql<Pick<Face, 'notificationId'>[]>`
      select n.id "notificationId" from notification n
      join member m on m.organization_id = n.organization_id and m.id = n.subject_id
      where n.id = any(${ids}::uuid[]) and m.status = 'pending'`;
    return pending.map(({ notificationId }) => ({
      notificationId,
      number: null,
      title: null,
      path: joinRequestsPath,
    }));
  },
  async email(sql, { organization, slug }, { subjectId }) {
    const [caller] = await sql<{ name: string; email: string }[]>`
      select coalesce(p.name, m.email) name, m.email from member m left join profile p on p.id = m.id
      where m.id = ${subjectId}`;
    return caller && { template: 'join-request', data: { organization, slug, ...caller } };
  },
};
