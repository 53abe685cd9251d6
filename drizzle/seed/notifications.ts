import type postgres from 'postgres';
import type { NotificationKind } from '@/zero/platform/notification/values';
import type { OrganizationPlan } from './plans';
import { random } from './random';

/** Number of newest tickets with a notification for each demo login. */
const ticketsEach = 8;
/** How many of them are unread. */
const unreadEach = 3;

type LatestMessage = {
  memberId: string;
  ticketId: string;
  kind: NotificationKind;
  actorId: string;
  messageId: string;
  /** Milliseconds since 1970. */
  at: number;
  /** 1 for the newest of that person. */
  nth: number;
};

/**
 * Notifies the demo logins of the last message in their newest tickets. The transaction must have
 * entered the tenant.
 */
export async function loadNotifications(
  sql: postgres.TransactionSql,
  seed: string,
  plan: OrganizationPlan,
): Promise<void> {
  const source = random(seed, plan.slug, 'notifications');
  const latest = [
    ...(await latestMessages(sql, plan, 'internal')),
    ...(await latestMessages(sql, plan, 'client')),
  ];
  if (latest.length === 0) return;
  const rows = latest.map(({ memberId, ticketId, kind, actorId, messageId, at, nth }) => ({
    id: source.uuid(at),
    organization_id: plan.id,
    member_id: memberId,
    kind,
    subject_type: 'ticket',
    subject_id: ticketId,
    item_id: messageId,
    actor_id: actorId,
    created_at: new Date(at),
    read_at: nth > unreadEach ? new Date(at + source.int(1, 90) * 60_000) : null,
    event_key: `written:${messageId}`,
  }));
  await sql`insert into notification ${sql(rows)} on conflict do nothing`;
}

/** The other side's last message in each of a person's newest tickets. */
async function latestMessages(
  sql: postgres.TransactionSql,
  plan: OrganizationPlan,
  userType: 'internal' | 'client',
): Promise<LatestMessage[]> {
  const own = sql(userType === 'internal' ? 'assignee_id' : 'requester_id');
  const other = userType === 'internal' ? 'client' : 'agent';
  return await sql<LatestMessage[]>`
    select m.id "memberId", t.id "ticketId", 'replied' kind, w.author_id "actorId", w.id "messageId",
      (extract(epoch from w.created_at) * 1000)::float8 at,
      row_number() over (partition by m.id order by w.created_at desc, w.id)::int nth
    from member m
    join lateral (
      select id from ticket where organization_id = m.organization_id and ${own} = m.id
        and (m.client_id is null or client_id = m.client_id)
      order by created_at desc, id desc limit ${ticketsEach}
    ) t on true
    join lateral (
      select id, author_id, created_at from ticket_message
      where ticket_id = t.id and author_type = ${other} and author_id <> m.id
      order by created_at desc, id desc limit 1
    ) w on true
    where m.organization_id = ${plan.id} and m.user_type = ${userType} and m.status = 'active'
      and m.user_id is not null
    order by m.id, nth`;
}
