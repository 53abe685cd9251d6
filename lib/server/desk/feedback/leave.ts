import type postgres from 'postgres';
import { newId } from '@/zero/core/ids';
import { postgresQuery } from '@/lib/server/core/query';
import { record } from '@/lib/server/platform/audit/record';
import { asWorkerOf, enterAsClient } from '@/lib/server/core/identity';
import { recordNotificationEvent } from '@/lib/server/platform/notification/notification-event';
import { ofPostgres } from '@/lib/server/core/statements';
import type { SurveyLink } from './link';
import { type Surveyed, surveyedIn, whyNotNow } from './survey-page';

/** 1 to 5, and in words what went well or not. */
type Said = { rating: number; comment: string | null };

/** What became of it; `gone` where the link leads nowhere any more. */
type Left = { outcome: 'saved' | 'gone' } | { outcome: 'refused'; reason: string };

/**
 * Leaves feedback by a survey's link, for a person who may have no login: within row-level security of that
 * person, in one transaction with the event, the audit log's entry and the notification event. The rules are
 * those of the mutator `feedback.leave`.
 */
export function leaveBySurvey(sql: postgres.Sql, link: SurveyLink, said: Said): Promise<Left> {
  return asWorkerOf(sql, link.organizationId, async (transaction): Promise<Left> => {
    // Two answers at once follow one another.
    await transaction`select from ticket where id = ${link.ticketId} for no key update`;
    const surveyed = await surveyedIn(transaction, link);
    if (!surveyed) return { outcome: 'gone' };
    const given = surveyed.feedback;
    if (given?.rating === said.rating && given.comment === said.comment) {
      return { outcome: 'saved' };
    }
    const reason = whyNotNow(surveyed);
    if (reason) return { outcome: 'refused', reason };
    const { organizationId, memberId } = link;
    await enterAsClient(transaction, { organizationId, memberId, clientId: surveyed.clientId });
    await write(transaction, link, surveyed, said);
    return { outcome: 'saved' };
  });
}

async function write(
  sql: postgres.TransactionSql,
  { organizationId, ticketId, memberId }: SurveyLink,
  { clientId, feedback }: Surveyed,
  { rating, comment }: Said,
): Promise<void> {
  await sql`
    insert into ticket_feedback (id, organization_id, client_id, ticket_id, member_id, rating, comment)
    values (${newId()}, ${organizationId}, ${clientId}, ${ticketId}, ${memberId}, ${rating}, ${comment})
    on conflict (ticket_id) do update set
      rating = excluded.rating, comment = excluded.comment, member_id = excluded.member_id`;
  await sql`
    update ticket set updated_at = now(), last_activity_at = now() where id = ${ticketId}`;
  await sql`
    insert into ticket_event
      (id, organization_id, ticket_id, actor_id, actor_type, kind, from_value, to_value)
    values (${newId()}, ${organizationId}, ${ticketId}, ${memberId}, 'member', 'feedback_left',
      ${feedback ? String(feedback.rating) : null}, ${String(rating)})`;
  await record(postgresQuery(sql), {
    organizationId,
    actor: { type: 'member', id: memberId },
    action: 'feedback.leave',
    subjectId: ticketId,
  });
  await recordNotificationEvent(ofPostgres(sql), {
    organizationId,
    kind: 'feedback_left',
    subjectType: 'ticket',
    subjectId: ticketId,
    actorId: memberId,
    itemId: null,
  });
}
