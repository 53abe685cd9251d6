import type postgres from 'postgres';
import { GiveUp, handleInTransaction } from '@/lib/server/core/queue/topic';
import { newId } from '@/zero/core/ids';
import { choiceOf, isOnRequest } from '@/zero/platform/notification/defaults';
import type { NotificationChoices, NotificationKind } from '@/zero/platform/notification/values';
import { scheduleOf } from './schedule';
import { notificationsOf } from '@/lib/server/notifications';
import type { UserType } from '@/zero/core/user-types';
import { notificationDelivery } from './notification-event';
import type { Delivery, NotificationEvent } from './recipients';

/** Told at commit that there are notifications to be emailed or pushed. */
export const notificationWakeChannel = 'opsdesk_notification';

type Chooser = { id: string; userType: UserType; notifications: NotificationChoices | null };

/** An event with the id of its task, the same at every attempt. */
type Event = NotificationEvent & { id: string };

/** Notifies the recipients of an event. What it was about may be gone by now. */
export const deliverNotification = handleInTransaction(
  notificationDelivery,
  async (tx, payload, { id, organizationId }) => {
    if (organizationId === null) throw new GiveUp('It names no organization.');
    const [subject] = await tx<{ isThere: boolean }[]>`
      select has_subject(${payload.subjectType}, ${payload.subjectId}) "isThere"`;
    if (!subject?.isThere) return 'its subject is gone';
    const event = { ...payload, id, organizationId };
    const deliveries = await notificationsOf(event.subjectType)?.recipients(tx, event);
    return await tell(tx, event, deliveries ?? []);
  },
);

async function tell(
  sql: postgres.TransactionSql,
  event: Event,
  deliveries: readonly Delivery[],
): Promise<string> {
  if (deliveries.length === 0) return 'notified nobody';
  const { organizationId } = event;
  const [organization] = await sql<{ timeZone: string }[]>`
    select time_zone "timeZone" from organization where id = ${organizationId}`;
  const people = await sql<Chooser[]>`
    select m.id, m.user_type "userType", p.notifications from member m
    left join preference p on p.id = m.id
    where m.organization_id = ${organizationId}
      and m.id = any(${deliveries.map(({ memberId }) => memberId)}::uuid[])`;
  const byId = new Map(people.map((person) => [person.id, person]));
  const now = Date.now();
  const rows = deliveries.flatMap(({ memberId, kind }) => {
    const person = byId.get(memberId);
    if (!person) return [];
    const choice = choiceOf(kind, person.userType, person.notifications ?? undefined);
    if (isOnRequest(kind) && choice.mail === 'never' && !choice.push) return [];
    const times = scheduleOf(choice, now, organization?.timeZone ?? 'UTC');
    return [
      {
        id: newId(),
        organization_id: organizationId,
        member_id: memberId,
        kind,
        subject_type: event.subjectType,
        subject_id: event.subjectId,
        item_id: event.itemId,
        actor_id: event.actorId,
        event_key: eventKey(event),
        created_at: iso(now),
        mail_at: iso(times.mailAt),
        push_at: iso(times.pushAt),
        digest_at: iso(times.digestAt),
      },
    ];
  });
  if (rows.length === 0) return 'notified nobody';
  // Whoever is named in a text has heard of it once; being named says more than that it was written.
  await sql`
    insert into notification ${sql(rows)}
    on conflict (member_id, event_key) do update set kind = excluded.kind
    where excluded.kind = 'mentioned' and notification.kind <> 'mentioned'`;
  await sql`select pg_notify(${notificationWakeChannel}, '')`;
  return `notified ${rows.length}`;
}

const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString());

/** Kinds that are about one text, of which each person is told once. */
const isAboutText = (kind: NotificationKind) =>
  kind === 'replied' || kind === 'mentioned' || kind === 'resolved';

/** Names the event for each who is told, whatever it is event as. */
const eventKey = ({ id, kind, itemId }: Event) =>
  isAboutText(kind) && itemId ? `written:${itemId}` : `${kind}:${id}`;
