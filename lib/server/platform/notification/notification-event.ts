import type { SubjectRef } from '@/zero/core/reference';
import type { NotificationKind } from '@/zero/platform/notification/values';
import type { ReferenceType } from '@/zero/references';
import { v7 } from 'uuid';
import type { PreparedStatements } from '@/lib/server/core/statements';

/** Told at commit, so that the worker tells people at once. */
export const notificationEventChannel = 'opsdesk_announcement';

/** Something that people may be notified of, and what it is about. */
interface EventToDeliver extends SubjectRef<ReferenceType> {
  organizationId: string;
  kind: NotificationKind;
  /** The member who did it, who is never told; null where a clock did. */
  actorId: string | null;
  /** The message, note or member of the subject that it is about. */
  itemId: string | null;
  /** Whom `mentioned` and `woken` name; whether a reply solved the ticket as well. */
  data?: { memberIds?: string[]; isResolved?: boolean };
}

/**
 * Writes what happened in the transaction of its cause; the worker decides whom to tell once that
 * commits. `tx` is Zero's `tx.dbTransaction`, or another transaction through `ofPostgres`.
 */
export async function recordNotificationEvent(
  tx: PreparedStatements,
  what: EventToDeliver,
): Promise<void> {
  // No RETURNING: it asks for the right to read, which only the worker has.
  await tx.query(
    `with announced as (
       insert into announcement (id, organization_id, kind, subject_type, subject_id, actor_id, item_id, data)
       values ($1::uuid, $2::uuid, $3::text, $4::text, $5::uuid, $6::uuid, $7::uuid, $8::text::jsonb)
     )
     select pg_notify('${notificationEventChannel}', '')`,
    [
      v7(),
      what.organizationId,
      what.kind,
      what.subjectType,
      what.subjectId,
      what.actorId,
      what.itemId,
      JSON.stringify(what.data ?? {}),
    ],
  );
}
