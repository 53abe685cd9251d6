import type postgres from 'postgres';
import type { SubjectRef } from '@/zero/core/reference';
import type { NotificationKind } from '@/zero/platform/notification/values';
import type { ReferenceType } from '@/zero/references';
import { newId } from '@/zero/core/ids';
import { notificationWakeChannel } from './deliver';

type Addition = SubjectRef<ReferenceType> & {
  organizationId: string;
  kind: NotificationKind;
  /** Members, each with what names the event: the same one tells nobody twice. */
  recipients: readonly { memberId: string; eventKey: string }[];
};

/**
 * Notifies members in the desk, in the transaction of the cause and whatever they chose. Nothing is emailed
 * or pushed until `sendNotification`.
 */
export async function addNotifications(
  tx: postgres.TransactionSql,
  { organizationId, kind, subjectType, subjectId, recipients }: Addition,
): Promise<void> {
  if (recipients.length === 0) return;
  const rows = recipients.map(({ memberId, eventKey }) => ({
    id: newId(),
    organization_id: organizationId,
    member_id: memberId,
    kind,
    subject_type: subjectType,
    subject_id: subjectId,
    event_key: eventKey,
  }));
  await tx`insert into notification ${tx(rows)} on conflict do nothing`;
}

const columns = { push: 'push_at', mail: 'mail_at' } as const;

type Sending = { memberId: string; eventKey: string; way: keyof typeof columns };

/** Pushes or emails a member's notification now, once the transaction commits. */
export async function sendNotification(
  tx: postgres.TransactionSql,
  { memberId, eventKey, way }: Sending,
): Promise<void> {
  await tx`
    update notification set ${tx(columns[way])} = now()
    where member_id = ${memberId} and event_key = ${eventKey}`;
  await tx`select pg_notify(${notificationWakeChannel}, '')`;
}
