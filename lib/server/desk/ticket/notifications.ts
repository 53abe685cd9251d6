import type { SubjectNotifications } from '@/lib/server/platform/notification/subject-notifications';
import { ticketPath } from '@/zero/desk/ticket/reference';
import { readAudience } from './audience';
import { ticketEmail } from './notification-email';
import { recipientsOf } from './recipients';

type Told = { notificationId: string; number: number; title: string };

export const ticketNotifications: SubjectNotifications = {
  type: 'ticket',
  recipients: async (sql, event) =>
    recipientsOf(event, await readAudience(sql, event.organizationId, event.subjectId)),
  async faces(sql, ids, reader) {
    const told = await sql<Told[]>`
      select n.id "notificationId", t.number, t.title from notification n
      join ticket t on t.organization_id = n.organization_id and t.id = n.subject_id
      where n.id = any(${ids}::uuid[]) and (
        case n.kind
          when 'assigned' then t.assignee_id = n.member_id
          when 'resolved' then t.status in ('resolved', 'closed')
          else true
        end)`;
    return told.map((each) => ({ ...each, path: ticketPath(each.number, reader) }));
  },
  email: ticketEmail,
};
