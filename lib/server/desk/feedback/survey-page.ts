import type postgres from 'postgres';
import { whyNotRated } from '@/zero/desk/feedback/rules';
import type { TicketStatus } from '@/zero/desk/ticket/values';
import { asWorkerOf } from '@/lib/server/core/identity';
import type { SurveyLink } from './link';

/** The one ticket that a survey's link is for, as far as its page shows it. */
export type Surveyed = {
  organization: string;
  number: number;
  title: string;
  status: TicketStatus;
  /** Milliseconds since the epoch. */
  firstRespondedAt: number | null;
  resolvedAt: number | null;
  closedAt: number | null;
  clientId: string;
  /** What was said so far. */
  feedback: { id: string; rating: number; comment: string | null; createdAt: number } | null;
};

/** Reads what the link is for; undefined where the ticket is gone or the person is no longer the client's. */
export function readSurveyed(sql: postgres.Sql, link: SurveyLink): Promise<Surveyed | undefined> {
  return asWorkerOf(sql, link.organizationId, async (transaction) => {
    return await surveyedIn(transaction, link);
  });
}

/** Like `readSurveyed`, in a worker's transaction that is inside the organization. */
export async function surveyedIn(
  sql: postgres.TransactionSql,
  { organizationId, ticketId, memberId }: SurveyLink,
): Promise<Surveyed | undefined> {
  const [row] = await sql<Surveyed[]>`
    select o.name organization, t.number, t.title, t.status, t.client_id "clientId",
      extract(epoch from t.first_responded_at)::float8 * 1000 "firstRespondedAt",
      extract(epoch from t.resolved_at)::float8 * 1000 "resolvedAt",
      extract(epoch from t.closed_at)::float8 * 1000 "closedAt",
      (select jsonb_build_object('id', f.id, 'rating', f.rating, 'comment', f.comment,
          'createdAt', round(extract(epoch from f.created_at) * 1000))
        from ticket_feedback f where f.ticket_id = t.id) feedback
    from ticket t join organization o on o.id = t.organization_id
    join member m on m.organization_id = t.organization_id and m.client_id = t.client_id
    where t.organization_id = ${organizationId} and t.id = ${ticketId}
      and m.id = ${memberId} and m.status = 'active'`;
  return row;
}

/** Why it cannot be rated now, in words; undefined where it can. */
export const whyNotNow = (surveyed: Surveyed, now = Date.now()) =>
  whyNotRated(surveyed, surveyed.feedback ?? undefined, now);
