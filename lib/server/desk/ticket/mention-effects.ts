import { z } from 'zod';
import { memberIdOf } from '@/lib/server/core/actor';
import { addFollowers } from '@/lib/server/platform/follower/followers';
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
  const subject = { organizationId, subjectType: 'ticket', subjectId: ticketId } as const;
  const followers = await recordMentions(tx, {
    ...subject,
    authorId: memberIdOf(actor),
    itemId,
    text: body ?? '',
  });
  await addFollowers(tx, subject, followers);
};

export const mentionEffects: Effects = {
  'note.write': followWriting,
  'message.post': followWriting,
  'ticket.applyMacro': followWriting,
};
