import type { TestDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/core/ids';
import type { NotificationKind } from '@/zero/platform/notification/values';
import type { Someone } from '@/lib/server/zero/testing';
import { deliverNext } from './deliver';

/** A ticket of the client person's, assigned to nobody, made behind the screens. */
export async function ticketOf({ owner }: TestDatabase, person: Someone): Promise<string> {
  const id = newId();
  await owner`
    with counted as (
      update ticket_counter set last_number = last_number + 1
      where organization_id = ${person.organizationId} returning last_number
    )
    insert into ticket (id, organization_id, number, title, client_id, requester_id, status)
    select ${id}, ${person.organizationId}, last_number, 'A ticket', ${person.clientId},
      ${person.memberId}, 'open'
    from counted`;
  return id;
}

/** Lets the worker tell everything that is announced. */
export async function deliverAll({ app }: TestDatabase): Promise<void> {
  while (await deliverNext(app));
}

type Told = { email: string; kind: NotificationKind };

/** Who was notified of the ticket, by address. */
export async function deliveredFor({ owner }: TestDatabase, ticketId: string): Promise<Told[]> {
  return [
    ...(await owner<Told[]>`
      select m.email, n.kind from notification n join member m on m.id = n.member_id
      where n.subject_id = ${ticketId} order by n.created_at, m.email`),
  ];
}

/** Lets everything that waits for its moment be due now. */
export async function makeNotificationsDue({ owner }: TestDatabase): Promise<void> {
  await owner`
    update notification set mail_at = mail_at - interval '1 day',
      push_at = push_at - interval '1 day', digest_at = digest_at - interval '2 days'`;
}

type Mail = { recipient: string; template: string; data: unknown };

/** The emails of the outbox, the oldest first. */
export async function mails({ owner }: TestDatabase): Promise<Mail[]> {
  return [...(await owner<Mail[]>`select recipient, template, data from mail order by id`)];
}
