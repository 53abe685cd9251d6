import type postgres from 'postgres';
import { newId } from '@/zero/core/ids';
import { type SurveyLink, surveyDays } from './link';
import { withoutAudit } from '@/lib/server/platform/audit/unaudited';

const DAY_MS = 86_400_000;
/** A person is surveyed at most once in so many days. */
const restDays = 7;

/**
 * The survey to send to a person whose ticket is solved, noted as sent on the ticket and in its
 * history; null where they are not to be surveyed: another one opened it, it was closed unanswered, it is rated or was surveyed
 * since it was solved, they were surveyed about another one lately, or does not want to be surveyed.
 */
export async function surveyOf(
  sql: postgres.TransactionSql,
  { organizationId, ticketId, memberId }: Omit<SurveyLink, 'expiresAt'>,
): Promise<SurveyLink | null> {
  await withoutAudit(sql, 'survey');
  const [survey] = await sql<{ at: number }[]>`
    update ticket t set surveyed_at = now()
    where t.organization_id = ${organizationId} and t.id = ${ticketId}
      and t.requester_id = ${memberId} and t.status in ('resolved', 'closed')
      and (t.first_responded_at is not null or t.closed_at is distinct from t.resolved_at)
      and (t.surveyed_at is null or t.surveyed_at < t.resolved_at)
      and not exists (select 1 from ticket_feedback f where f.ticket_id = t.id)
      and not exists (
        select 1 from preference p
        where p.id = ${memberId} and p.notifications->'surveyed'->>'mail' = 'never')
      and not exists (
        select 1 from ticket other
        where other.organization_id = t.organization_id and other.client_id = t.client_id
          and other.requester_id = ${memberId}
          and other.surveyed_at > now() - make_interval(days => ${restDays}))
    returning round(extract(epoch from t.surveyed_at) * 1000)::float8 at`;
  if (!survey) return null;
  await sql`
    insert into ticket_event (id, organization_id, ticket_id, actor_type, kind, to_value)
    values (${newId()}, ${organizationId}, ${ticketId}, 'system', 'survey_sent', ${memberId})`;
  return {
    organizationId,
    ticketId,
    memberId,
    expiresAt: survey.at + surveyDays * DAY_MS,
  };
}
