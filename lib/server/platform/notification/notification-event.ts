import { z } from 'zod';
import { enqueue } from '@/lib/server/core/queue/enqueue';
import type { Topic } from '@/lib/server/core/queue/topic';
import type { PreparedStatements } from '@/lib/server/core/statements';
import { idSchema } from '@/zero/core/ids';
import type { SubjectRef } from '@/zero/core/reference';
import { type NotificationKind, notificationKinds } from '@/zero/platform/notification/values';
import type { ReferenceType } from '@/zero/references';

const eventSchema = z.object({
  kind: z.enum(notificationKinds),
  subjectType: z.string(),
  subjectId: idSchema,
  actorId: idSchema.nullable(),
  itemId: idSchema.nullable(),
  data: z.object({
    memberIds: z.array(idSchema).optional(),
    isResolved: z.boolean().optional(),
  }),
});

/** Something that people are to be notified of: who that is, is decided when the task runs. */
export const notificationDelivery: Topic<z.infer<typeof eventSchema>> = {
  name: 'notification.deliver',
  label: 'Notify people of a change',
  schema: eventSchema,
  shows: ['kind', 'subjectType', 'subjectId'],
};

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
 * Queues what happened in the transaction of its cause; the worker decides whom to tell once that
 * commits. `tx` is Zero's `tx.dbTransaction`, or another transaction through `ofPostgres`.
 */
export async function recordNotificationEvent(
  tx: PreparedStatements,
  { organizationId, data = {}, ...event }: EventToDeliver,
): Promise<void> {
  await enqueue(tx, notificationDelivery, { ...event, data }, { organizationId });
}
