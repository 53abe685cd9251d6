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
  if (followers.length === 0) return;
  const rows = followers.map((member) => ({ id: v7(), member }));
  await tx.query(
    `insert into ticket_follower (id, organization_id, ticket_id, member_id)
     select id, $1::uuid, $2::uuid, member
     from jsonb_to_recordset($3::text::jsonb) as r (id uuid, member uuid)
     on conflict (ticket_id, member_id) do nothing`,
    [organizationId, ticketId, JSON.stringify(rows)],
  );
};

export const mentionEffects: Effects = {
  'note.write': followWriting,
  'message.post': followWriting,
  'ticket.applyMacro': followWriting,
};
