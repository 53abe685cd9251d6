import type postgres from 'postgres';
import { withoutIds } from '@/zero/platform/mention/text';
import { noTime } from '@/zero/desk/ticket/values';
import { surveyOf } from '@/lib/server/desk/feedback/survey';
import type { Due, Recipient } from '@/lib/server/platform/notification/due';
import type { NotificationEmail } from '@/lib/server/platform/notification/subject-notifications';

const nobody = 'Somebody';

/** The email for one notification about a ticket; undefined where there is nothing to say any more. */
export async function ticketEmail(
  sql: postgres.TransactionSql,
  recipient: Recipient,
  due: Due,
): Promise<NotificationEmail | undefined> {
  const { subjectId: ticketId, number, title } = due;
  if (number === null || title === null) return undefined;
  const { organization, slug } = recipient;
  const ticket = { organization, slug, number, title };
  const client = await clientOf(sql, ticketId);
  switch (due.kind) {
    case 'assigned':
      return { template: 'assignment', data: { ...ticket, client, assigner: due.actor } };
    case 'woken':
      return { template: 'ticket-woken', data: { ...ticket, client } };
    case 'mentioned': {
      const text = await textOf(sql, due);
      return (
        text && { template: 'mention', data: { ...ticket, author: text.author, note: text.body } }
      );
    }
    case 'replied': {
      const text = await textOf(sql, due);
      const data = { ...ticket, audience: recipient.userType };
      return (
        text && {
          template: 'ticket-reply',
          data: { ...data, author: text.author, message: text.body },
        }
      );
    }
    case 'opened': {
      const text = await textOf(sql, due);
      return (
        text && {
          template: 'ticket-opened',
          data: { ...ticket, client, author: text.author, message: text.body },
        }
      );
    }
    case 'resolved': {
      const text = await textOf(sql, due);
      const reply = text ? { author: text.author, message: text.body } : null;
      const survey = await surveyOf(sql, { ...recipient, ticketId });
      return { template: 'ticket-resolved', data: { ...ticket, reply, survey } };
    }
    case 'sla_warned':
    case 'sla_breached': {
      const promise = await promiseOf(sql, ticketId);
      const template = due.kind === 'sla_warned' ? 'sla-warning' : 'sla-breach';
      const data = promise && { ...ticket, client, ...promise, timeZone: recipient.timeZone };
      return data && { template, data };
    }
    case 'feedback_left': {
      const [feedback] = await sql<{ rating: number; comment: string | null }[]>`
        select rating, comment from ticket_feedback where ticket_id = ${ticketId}`;
      return feedback && { template: 'feedback-left', data: { ...ticket, client, ...feedback } };
    }
    default:
      return undefined;
  }
}

async function clientOf(sql: postgres.TransactionSql, ticketId: string): Promise<string> {
  const [client] = await sql<{ name: string }[]>`
    select c.name from ticket t
    join client c on c.organization_id = t.organization_id and c.id = t.client_id
    where t.id = ${ticketId}`;
  return client?.name ?? nobody;
}

/** The message or note that a notification is about. Files may come without a word. */
async function textOf(sql: postgres.TransactionSql, { itemId }: Due) {
  const [text] = await sql<{ body: string; author: string }[]>`
    select w.body, coalesce(p.name, o.name, ${nobody}) author from (
      select organization_id, author_id, api_key_id, body from ticket_message where id = ${itemId}
      union all
      select organization_id, author_id, api_key_id, body from ticket_note where id = ${itemId}
    ) w
    -- A program speaks for the organization.
    left join organization o on o.id = w.organization_id and w.api_key_id is not null
    left join profile p on p.organization_id = w.organization_id and p.id = w.author_id`;
  return text && { ...text, body: withoutIds(text.body).trim() || '(Attachments only.)' };
}

/** The promise that runs out next or has run out; undefined once none runs. */
async function promiseOf(sql: postgres.TransactionSql, ticketId: string) {
  const [row] = await sql<{ target: Target; dueAt: number }[]>`
    select target, (extract(epoch from due_at) * 1000)::float8 "dueAt" from ticket t, lateral (values
      ('first_response', t.first_response_due_at),
      ('next_response', t.next_response_due_at),
      ('resolution', t.resolution_due_at)
    ) as promise (target, due_at)
    where t.id = ${ticketId} and promise.due_at = t.next_due_at
      and t.next_due_at < ${new Date(noTime).toISOString()}
    limit 1`;
  return row && { target: row.target, dueAt: new Date(row.dueAt).toISOString() };
}

type Target = 'first_response' | 'next_response' | 'resolution';
