import { z } from 'zod';
import type { PreparedStatements } from '@/lib/server/core/statements';
import type { SubjectRef } from '@/zero/core/reference';
import { mentionedIn } from '@/zero/platform/mention/text';
import type { ReferenceType } from '@/zero/references';
import { recordNotificationEvent } from '../notification/notification-event';

/** Most people that one text tells. */
const mostMentioned = 50;

type Written = SubjectRef<ReferenceType> & {
  organizationId: string;
  /** The member who wrote it; null for a key or a job. */
  authorId: string | null;
  /** The message or note that holds the text. */
  itemId: string;
  text: string;
};

/**
 * Lets the staff be told whom a text mentions. What a client writes mentions nobody.
 * @returns the ids of the author, if they are staff, and of the staff whom they mention
 */
export async function recordMentions(
  tx: PreparedStatements,
  { organizationId, subjectType, subjectId, authorId, itemId, text }: Written,
): Promise<string[]> {
  const mentioned = mentionedIn(text).slice(0, mostMentioned);
  const people = await tx.query(
    `select id from member
     where app_is_internal() and organization_id = $1 and user_type = 'internal' and status = 'active'
       and id = any($2::text::uuid[])`,
    [organizationId, `{${[...mentioned, ...(authorId ? [authorId] : [])].join(',')}}`],
  );
  const ids = z
    .array(z.object({ id: z.string() }))
    .parse([...people])
    .map(({ id }) => id);
  const memberIds = ids.filter((id) => mentioned.includes(id));
  if (memberIds.length > 0) {
    await recordNotificationEvent(tx, {
      organizationId,
      kind: 'mentioned',
      subjectType,
      subjectId,
      actorId: authorId,
      itemId,
      data: { memberIds },
    });
  }
  return ids;
}
