import { v7 } from 'uuid';
import { z } from 'zod';
import { memberIdOf } from '@/lib/server/core/actor';
import { recordMentions } from '@/lib/server/platform/mention/record-mentions';
import type { Effect, Effects } from '@/lib/server/zero/effect';

const writingSchema = z.object({
  id: z.string().optional(),
  messageId: z.string().nullish(),
  ticketId: z.string(),
  body: z.string().nullish(),
});

/** Staff who write on a ticket, or are mentioned there, follow it from then on. */
const followWriting: Effect = async (tx, { args, organizationId, actor }) => {
  const { id, messageId, ticketId, body } = writingSchema.parse(args);
  const itemId = id ?? messageId ?? null;
  if (itemId === null) return;
  const followers = await recordMentions(tx, {
    organizationId,
    subjectType: 'ticket',
    subjectId: ticketId,
    authorId: memberIdOf(actor),
    itemId,
    text: body ?? '',
  });
  for (const follower of followers) {
    await tx.query(
      `insert into ticket_follower (id, organization_id, ticket_id, member_id)
       values ($1, $2, $3, $4) on conflict (ticket_id, member_id) do nothing`,
      [v7(), organizationId, ticketId, follower],
    );
  }
};

export const mentionEffects: Effects = {
  'note.write': followWriting,
  'message.post': followWriting,
  'ticket.applyMacro': followWriting,
};
