import type { TestDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/core/ids';
import type { NotificationKind } from '@/zero/platform/notification/values';
import type { Someone } from '@/lib/server/zero/testing';
import { runTasks } from '@/lib/server/core/queue/testing';
import { deliverNotification } from './deliver';
import { notificationDelivery } from './notification-event';

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

/** Lets the worker notify people of everything that happened. */
export async function deliverAll({ app }: Pick<TestDatabase, 'app'>): Promise<void> {
  await runTasks(app, deliverNotification);
}

type QueuedEvent = {
  kind: NotificationKind;
  subjectType: string;
  subjectId: string;
  actorId: string | null;
  itemId: string | null;
  data: { memberIds?: string[]; isResolved?: boolean };
};

/** The events of which nobody was notified yet, the oldest first: of one subject, or all. */
export async function eventsToDeliver(
  { owner }: Pick<TestDatabase, 'owner'>,
  subjectId?: string,
): Promise<QueuedEvent[]> {
  const rows = await owner<{ payload: QueuedEvent }[]>`
    select payload from queued_task where topic = ${notificationDelivery.name} order by id`;
  return rows
    .map(({ payload }) => payload)
    .filter((event) => subjectId === undefined || event.subjectId === subjectId);
}

/** Forgets what nobody was notified of yet. */
export async function forgetEvents({ owner }: Pick<TestDatabase, 'owner'>): Promise<void> {
  await owner`delete from queued_task where topic = ${notificationDelivery.name}`;
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
