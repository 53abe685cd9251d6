import type postgres from 'postgres';
import type { UserType } from '@/zero/platform/member/values';
import type { NotificationKind } from '@/zero/platform/notification/values';
import { asWorker, enterOrganization } from '@/lib/server/core/identity';

/** The columns that say when something of a notification goes out. */
export type Way = 'mail_at' | 'push_at' | 'digest_at';

/** A notification that somebody is still to hear of elsewhere. */
export type Due = {
  id: string;
  kind: NotificationKind;
  ticketId: string | null;
  subjectId: string | null;
  actor: string | null;
  number: number | null;
  title: string | null;
};

/** Whom it goes to, and the place that it is about. */
export type Recipient = {
  memberId: string;
  email: string;
  userType: UserType;
  organizationId: string;
  organization: string;
  slug: string;
  timeZone: string;
};

type Run = (sql: postgres.TransactionSql, recipient: Recipient, due: Due[]) => Promise<void>;

/**
 * Takes what is due on one way for one person and no longer keeps it, in one transaction with `run`,
 * which is given what she has not read and what still holds. A worker that dies on the way has sent
 * nothing. Only one worker at a time takes from a way, so that a person's things stay together.
 * @returns false where nothing was due
 */
export async function takeDue(sql: postgres.Sql, way: Way, run: Run): Promise<boolean> {
  return await asWorker(sql, async (transaction) => {
    const [lock] = await transaction<{ held: boolean }[]>`
      select pg_try_advisory_xact_lock(hashtext('notification.tell'), hashtext(${way})) as held`;
    if (!lock?.held) return false;
    const column = transaction(way);
    const [first] = await transaction<{ organizationId: string; memberId: string }[]>`
      select organization_id "organizationId", member_id "memberId" from notification
      where ${column} <= now() order by ${column} limit 1`;
    if (!first) return false;
    await enterOrganization(transaction, first.organizationId);
    // A digest takes everything that waits for it, though a younger one might come tomorrow.
    const taken = await transaction<{ id: string }[]>`
      update notification set ${column} = null
      where member_id = ${first.memberId} and ${column} is not null
        and (${way === 'digest_at'} or ${column} <= now())
      returning id`;
    const recipient = await readRecipient(transaction, first.memberId);
    if (!recipient) return true;
    const due = await readDue(
      transaction,
      taken.map(({ id }) => id),
    );
    if (due.length > 0) await run(transaction, recipient, due);
    return true;
  });
}

/** When the next thing goes out on one way, for anybody; milliseconds since the epoch. */
export async function nextDue(sql: postgres.Sql, way: Way): Promise<number | undefined> {
  return await asWorker(sql, async (transaction) => {
    const [row] = await transaction<{ at: number | null }[]>`
      select extract(epoch from min(${transaction(way)}))::float8 * 1000 "at" from notification`;
    return row?.at ?? undefined;
  });
}

async function readRecipient(sql: postgres.TransactionSql, memberId: string) {
  const [recipient] = await sql<Recipient[]>`
    select m.id "memberId", m.email, m.user_type "userType", o.id "organizationId",
      o.name organization, o.slug, o.time_zone "timeZone"
    from member m join organization o on o.id = m.organization_id
    where m.id = ${memberId} and m.status = 'active'`;
  return recipient;
}

/** The newest first; what is read by now is left out, and so is what no longer holds. */
async function readDue(sql: postgres.TransactionSql, ids: string[]): Promise<Due[]> {
  return await sql<Due[]>`
    select n.id, n.kind, n.ticket_id "ticketId", n.subject_id "subjectId", p.name actor,
      t.number, t.title
    from notification n
    left join profile p on p.organization_id = n.organization_id and p.id = n.actor_id
    left join ticket t on t.organization_id = n.organization_id and t.id = n.ticket_id
    where n.id = any(${ids}::uuid[]) and n.read_at is null and (
      case n.kind
        when 'assigned' then t.assignee_id = n.member_id
        when 'resolved' then t.status in ('resolved', 'closed')
        when 'join_requested' then exists (
          select 1 from member m where m.id = n.subject_id and m.status = 'pending')
        else true
      end)
    order by n.created_at desc, n.id desc`;
}
