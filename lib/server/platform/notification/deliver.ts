import type postgres from 'postgres';
import { z } from 'zod';
import { idSchema, newId } from '@/zero/core/ids';
import { choiceOf, isOnRequest } from '@/zero/platform/notification/defaults';
import type { NotificationChoices, NotificationKind } from '@/zero/platform/notification/values';
import { asWorker, enterOrganization } from '@/lib/server/core/identity';
import { readAudience } from './audience';
import { scheduleOf } from './schedule';
import { type NotificationEvent, type Audience, type Delivery, recipientsOf } from './recipients';

const dataSchema = z.object({
  memberIds: z.array(idSchema).optional(),
  isResolved: z.boolean().optional(),
});

type Row = Omit<NotificationEvent, 'data'> & {
  id: string;
  organizationId: string;
  ticketId: string | null;
  data: unknown;
};

/**
 * Takes the oldest announcement that no other worker holds and tells everyone whom it concerns, in
 * one transaction: a worker that dies on the way has told nobody, and the next one tells all.
 * @returns false where there was none
 */
export async function deliverNext(sql: postgres.Sql): Promise<boolean> {
  return await asWorker(sql, async (transaction) => {
    const [row] = await transaction<Row[]>`
      delete from announcement where id = (
        select id from announcement order by created_at, id limit 1 for update skip locked
      )
      returning id, organization_id "organizationId", kind, ticket_id "ticketId",
        actor_id "actorId", subject_id "subjectId", data`;
    if (!row) return false;
    await enterOrganization(transaction, row.organizationId);
    const event = { ...row, data: dataSchema.parse(row.data) };
    const audience = await readAudience(transaction, row.organizationId, row.ticketId);
    await tell(transaction, event, recipientsOf(event, audience), audience);
    return true;
  });
}

async function tell(
  sql: postgres.TransactionSql,
  event: Row & NotificationEvent,
  deliveries: readonly Delivery[],
  audience: Audience,
) {
  if (deliveries.length === 0) return;
  const { organizationId } = event;
  const [organization] = await sql<{ timeZone: string }[]>`
    select time_zone "timeZone" from organization where id = ${organizationId}`;
  const choices = await sql<{ id: string; notifications: NotificationChoices }[]>`
    select id, notifications from preference
    where id = any(${deliveries.map(({ memberId }) => memberId)}::uuid[])`;
  const chosenBy = new Map(choices.map(({ id, notifications }) => [id, notifications]));
  const typeOf = new Map(audience.people.map(({ id, userType }) => [id, userType]));
  const now = Date.now();
  const rows = deliveries.flatMap(({ memberId, kind }) => {
    const choice = choiceOf(kind, typeOf.get(memberId) ?? 'internal', chosenBy.get(memberId));
    if (isOnRequest(kind) && choice.mail === 'never' && !choice.push) return [];
    const moments = scheduleOf(choice, now, organization?.timeZone ?? 'UTC');
    return [
      {
        id: newId(),
        organization_id: organizationId,
        member_id: memberId,
        kind,
        ticket_id: event.ticketId,
        actor_id: event.actorId,
        subject_id: event.subjectId,
        event_key: eventKey(event),
        created_at: iso(now),
        mail_at: iso(moments.mailAt),
        push_at: iso(moments.pushAt),
        digest_at: iso(moments.digestAt),
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

const iso = (moment: number | null) => (moment === null ? null : new Date(moment).toISOString());

/** Kinds that are about one text, of which each person is told once. */
const isAboutText = (kind: NotificationKind) =>
  kind === 'replied' || kind === 'mentioned' || kind === 'resolved';

/** Names the event for each who is told, whatever it is event as. */
const eventKey = ({ id, kind, subjectId }: Row) =>
  isAboutText(kind) && subjectId ? `written:${subjectId}` : `${kind}:${id}`;
