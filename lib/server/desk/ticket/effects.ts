import { z } from 'zod';
import { memberIdOf } from '@/lib/server/core/actor';
import { addFollowers } from '@/lib/server/platform/follower/followers';
import { recordMentions } from '@/lib/server/platform/mention/record-mentions';
import type { Effect, Effects, MutationEvent } from '@/lib/server/zero/effect';
import type { Change } from '@/lib/server/platform/audit/with-audit';
import type { PreparedStatements } from '@/lib/server/core/statements';
import { recordNotificationEvent } from '@/lib/server/platform/notification/notification-event';

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

const ticketSchema = z.object({
  status: z.string(),
  assigneeId: z.string().nullable(),
  channel: z.string(),
});
const writtenSchema = z.object({ id: z.string().optional(), messageId: z.string().nullish() });

const about = ({ organizationId, actor }: MutationEvent, { subjectId }: Change) => ({
  organizationId,
  actorId: memberIdOf(actor),
  subjectType: 'ticket' as const,
  subjectId,
});

/** Somebody else has the ticket now, a word was written to the client, or the ticket is solved. */
async function announceChange(
  tx: PreparedStatements,
  cause: MutationEvent,
  change: Change,
): Promise<void> {
  const { before, after } = facts(change);
  if (!after) return;
  if (after.assigneeId && after.assigneeId !== before?.assigneeId) {
    await recordNotificationEvent(tx, {
      ...about(cause, change),
      kind: 'assigned',
      itemId: after.assigneeId,
    });
  }
  const isResolved = after.status === 'resolved' && before?.status !== 'resolved';
  const written = await messageOf(tx, cause);
  if (written !== null) {
    const reply = { kind: 'replied', itemId: written, data: { isResolved } } as const;
    await recordNotificationEvent(tx, { ...about(cause, change), ...reply });
  } else if (isResolved) {
    await recordNotificationEvent(tx, {
      ...about(cause, change),
      kind: 'resolved',
      itemId: null,
    });
  }
}

/** The message that came with the change. A macro names one and may leave it out. */
async function messageOf(
  tx: PreparedStatements,
  { action, args }: MutationEvent,
): Promise<string | null> {
  const { id, messageId } = writtenSchema.parse(args);
  if (action === 'message.post') return id ?? null;
  if (!messageId) return null;
  const [message] = await tx.query('select id from ticket_message where id = $1', [messageId]);
  return message ? messageId : null;
}

/** The desk hears of a client's ticket; a client's person, of one that was opened for them. */
async function announceTicket(
  tx: PreparedStatements,
  cause: MutationEvent,
  change: Change,
): Promise<void> {
  const messageId = writtenSchema.parse(cause.args).messageId ?? null;
  const kind = facts(change).after?.channel === 'agent' ? 'replied' : 'opened';
  await recordNotificationEvent(tx, { ...about(cause, change), kind, itemId: messageId });
}

async function announceFeedback(
  tx: PreparedStatements,
  cause: MutationEvent,
  change: Change,
): Promise<void> {
  await recordNotificationEvent(tx, {
    ...about(cause, change),
    kind: 'feedback_left',
    itemId: null,
  });
}

function facts({ before, after }: Change) {
  return {
    before: ticketSchema.optional().parse(before),
    after: ticketSchema.optional().parse(after),
  };
}

export const notificationEffects: Effects = {
  'ticket.create': announceTicket,
  'ticket.assign': announceChange,
  'ticket.changeStatus': announceChange,
  'ticket.applyMacro': announceChange,
  'message.post': announceChange,
  'feedback.leave': announceFeedback,
};
