import { v7 } from 'uuid';
import { z } from 'zod';
import { mentionedIn } from '@/zero/platform/mention/text';
import { recordNotificationEvent } from '@/lib/server/platform/notification/notification-event';
import type { Effect, Effects } from '@/lib/server/zero/effect';

/** Most people that one text tells. */
const mostMentioned = 50;

const writingSchema = z.object({
  id: z.string().optional(),
  messageId: z.string().nullish(),
  ticketId: z.string(),
  body: z.string().nullish(),
});

/**
 * Whoever of the staff writes on a ticket, or is mentioned there, follows it from then on; who is
 * mentioned is told. What a client writes mentions nobody.
 */
const followWriting: Effect = async (tx, cause) => {
  const { id, messageId, ticketId, body } = writingSchema.parse(cause.args);
  const { organizationId, memberId } = cause;
  const subjectId = id ?? messageId ?? null;
  const [asker] = await tx.query('select app_is_internal() "isInternal"', []);
  if (!asker?.['isInternal'] || subjectId === null) return;
  const mentioned = mentionedIn(body ?? '').slice(0, mostMentioned);
  const people = await tx.query(
    `select id from member
     where organization_id = $1 and user_type = 'internal' and status = 'active'
       and id = any($2::text::uuid[])`,
    [organizationId, `{${[...mentioned, memberId].join(',')}}`],
  );
  const ids = z.array(z.object({ id: z.string() })).parse([...people]);
  for (const person of ids) {
    await tx.query(
      `insert into ticket_follower (id, organization_id, ticket_id, member_id)
       values ($1, $2, $3, $4) on conflict (ticket_id, member_id) do nothing`,
      [v7(), organizationId, ticketId, person.id],
    );
  }
  const memberIds = ids.map((person) => person.id).filter((each) => mentioned.includes(each));
  if (memberIds.length === 0) return;
  await recordNotificationEvent(tx, {
    organizationId,
    kind: 'mentioned',
    ticketId,
    actorId: memberId,
    subjectId,
    data: { memberIds },
  });
};

export const mentionEffects: Effects = {
  'note.write': followWriting,
  'message.post': followWriting,
  'ticket.applyMacro': followWriting,
};
