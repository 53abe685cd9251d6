import type postgres from 'postgres';
import { z } from 'zod';
import { idSchema, newId } from '@/zero/core/ids';
import { choiceOf, isOnRequest } from '@/zero/platform/notification/defaults';
import type { NotificationChoices, NotificationKind } from '@/zero/platform/notification/values';
import { asWorker, enterOrganization } from '@/lib/server/core/identity';
import { scheduleOf } from './schedule';
import { notificationsOf } from '@/lib/server/notifications';
import type { UserType } from '@/zero/platform/member/values';
import type { Delivery, NotificationEvent } from './recipients';

const dataSchema = z.object({
  memberIds: z.array(idSchema).optional(),
  isResolved: z.boolean().optional(),
});

type Row = Omit<NotificationEvent, 'data'> & { id: string; data: unknown };

type Chooser = { id: string; userType: UserType; notifications: NotificationChoices | null };

/**
 * Takes the oldest event that no other worker holds and notifies its recipients, in one transaction.
 * @returns false where there was none
 */
export async function deliverNext(sql: postgres.Sql): Promise<boolean> {
  return await asWorker(sql, async (transaction) => {
    const [row] = await transaction<Row[]>`
      delete from announcement where id = (
        select id from announcement order by created_at, id limit 1 for update skip locked
      )
      returning id, organization_id "organizationId", kind, subject_type "subjectType",
        subject_id "subjectId", actor_id "actorId", item_id "itemId", data`;
    if (!row) return false;
    await enterOrganization(transaction, row.organizationId);
    const event = { ...row, data: dataSchema.parse(row.data) };
    const deliveries = await notificationsOf(row.subjectType)?.recipients(transaction, event);
    await tell(transaction, event, deliveries ?? []);
    return true;
  });
}

async function tell(
  sql: postgres.TransactionSql,
  event: Row & NotificationEvent,
  deliveries: readonly Delivery[],
) {
  if (deliveries.length === 0) return;
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
  if (rows.length === 0) return;
  // Whoever is named in a text has heard of it once; being named says more than that it was written.
  await sql`
    insert into notification ${sql(rows)}
    on conflict (member_id, event_key) do update set kind = excluded.kind
    where excluded.kind = 'mentioned' and notification.kind <> 'mentioned'`;
}

const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString());

/** Kinds that are about one text, of which each person is told once. */
const isAboutText = (kind: NotificationKind) =>
  kind === 'replied' || kind === 'mentioned' || kind === 'resolved';

/** Names the event for each who is told, whatever it is event as. */
const eventKey = ({ id, kind, itemId }: Row) =>
  isAboutText(kind) && itemId ? `written:${itemId}` : `${kind}:${id}`;
