import type postgres from 'postgres';
import { ofPostgres } from '@/lib/server/core/statements';
import { readFollowerIds } from '@/lib/server/platform/follower/followers';
import type { Due } from '@/lib/server/platform/notification/due';
import { readStaff } from '@/lib/server/platform/notification/recipients';
import type { SubjectNotifications } from '@/lib/server/platform/notification/subject-notifications';
import { incidentPath } from '@/zero/incidents/incident/reference';
import { pageEventKey } from '../escalation/page-event-key';
import { openStatuses } from '../escalation/paged-subject';
import type { IncidentStatus } from '@/zero/incidents/incident/values';
import { severityWord, statusWords } from '@/zero/incidents/incident/words';
import { withoutIds } from '@/zero/platform/mention/text';
import { happened } from '@/zero/platform/notification/words';

type Roles = {
  commanderId: string | null;
  communicationsId: string | null;
  scribeId: string | null;
};

/** Who has a role in an incident or follows it is notified of what changes; whoever gets one or is mentioned, of that. */
export const incidentNotifications: SubjectNotifications = {
  type: 'incident',
  async recipients(sql, event) {
    const staff = await readStaff(sql, event.organizationId);
    const wanted = new Set(await concerned(sql, event));
    return staff
      .filter(({ id }) => wanted.has(id) && id !== event.actorId)
      .map(({ id }) => ({ memberId: id, kind: event.kind }));
  },
  async faces(sql, ids) {
    const rows = await sql<{ notificationId: string; number: number; title: string }[]>`
      select n.id "notificationId", i.number, i.title from notification n
      join incident i on i.organization_id = n.organization_id and i.id = n.subject_id
      where n.id = any(${ids}::uuid[]) and (n.kind <> 'assigned'
        or n.member_id in (i.commander_id, i.communications_id, i.scribe_id))
        and (n.kind <> 'paged' or i.status = any(${[...openStatuses]}::text[]) and exists (
          select from escalation_page p
          join escalation e on e.organization_id = p.organization_id and e.id = p.escalation_id
          where p.organization_id = n.organization_id and p.member_id = n.member_id
            and e.incident_id = i.id and e.status in ('paging', 'finished')
            and ${pageEventKey('')} || p.id::text = n.event_key))`;
    return rows.map((row) => ({ ...row, path: incidentPath(row.number) }));
  },
  async email(sql, { organization, slug }, due) {
    const { number, title } = due;
    const [incident] = await sql<{ status: IncidentStatus; severity: number }[]>`
      select status, severity from incident where id = ${due.subjectId}`;
    if (number === null || title === null || !incident) return undefined;
    const state = `${severityWord(incident.severity)}, ${statusWords[incident.status]}`;
    if (due.kind === 'paged') {
      return { template: 'incident-page', data: { organization, slug, number, title, state } };
    }
    const note = due.kind === 'mentioned' ? await noteOf(sql, due) : null;
    const what = { happened: happened(due.kind, due.actor ?? undefined), note, state };
    return { template: 'incident', data: { organization, slug, number, title, ...what } };
  },
};

async function concerned(
  sql: postgres.TransactionSql,
  event: Parameters<SubjectNotifications['recipients']>[1],
): Promise<(string | null)[]> {
  if (event.kind === 'mentioned') return event.data.memberIds ?? [];
  if (event.kind === 'assigned') return [event.itemId];
  const [roles] = await sql<Roles[]>`
    select commander_id "commanderId", communications_id "communicationsId", scribe_id "scribeId"
    from incident
    where organization_id = ${event.organizationId} and id = ${event.subjectId}`;
  const followerIds = await readFollowerIds(ofPostgres(sql), {
    ...event,
    subjectType: 'incident',
  });
  return [...Object.values(roles ?? {}), ...followerIds];
}

async function noteOf(sql: postgres.TransactionSql, { itemId }: Due): Promise<string | null> {
  const [note] = await sql<{ body: string }[]>`
    select body from incident_event where id = ${itemId}`;
  return note ? withoutIds(note.body).trim() : null;
}
