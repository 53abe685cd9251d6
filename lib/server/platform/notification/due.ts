import type postgres from 'postgres';
import type { UserType } from '@/zero/core/user-types';
import type { SubjectRef } from '@/zero/core/reference';
import type { NotificationKind } from '@/zero/platform/notification/values';
import { asWorker, enterOrganization } from '@/lib/server/core/identity';
import { notificationsOf } from '@/lib/server/notifications';
import type { Face } from './subject-notifications';

/** The columns that say when something of a notification goes out. */
export type Way = 'mail_at' | 'push_at' | 'digest_at';

/** A notification that somebody is still to hear of elsewhere. */
export type Due = {
  id: string;
  kind: NotificationKind;
  itemId: string | null;
  actor: string | null;
} & SubjectRef &
  Pick<Face, 'number' | 'title' | 'path'>;

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
 * Takes what is due for one person by one way, in one transaction with `run`, which gets what is unread
 * and still true. One worker at a time takes from a way, so that one person's notifications stay together.
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
      recipient,
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

/** The newest first; what is read by now is left out, but for pages, and so is what no longer holds. */
async function readDue(
  sql: postgres.TransactionSql,
  { userType }: Recipient,
  ids: string[],
): Promise<Due[]> {
  const told = await sql<Omit<Due, keyof Face>[]>`
    select n.id, n.kind, n.subject_type "subjectType", n.subject_id "subjectId",
      n.item_id "itemId", p.name actor
    from notification n
    left join profile p on p.organization_id = n.organization_id and p.id = n.actor_id
    where n.id = any(${ids}::uuid[]) and (n.read_at is null or n.kind = 'paged')
    order by n.created_at desc, n.id desc`;
  const faces = new Map<string, Face>();
  for (const [type, some = []] of Object.entries(
    Object.groupBy(told, (each) => each.subjectType),
  )) {
    const idsOfType = some.map(({ id }) => id);
    const reader = { isClient: userType === 'client' };
    const found = await notificationsOf(type)?.faces(sql, idsOfType, reader);
    for (const face of found ?? []) faces.set(face.notificationId, face);
  }
  return told.flatMap((each) => {
    const face = faces.get(each.id);
    return face ? [{ ...each, number: face.number, title: face.title, path: face.path }] : [];
  });
}
