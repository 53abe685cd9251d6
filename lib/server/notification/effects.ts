import { z } from 'zod';
import type { Change } from '../audit/witness';
import type { Statements } from '../statements';
import type { Cause } from '../zero/cause';
import type { Effects } from '../zero/effect';
import { announce } from './announce';

const ticketSchema = z.object({
  status: z.string(),
  assigneeId: z.string().nullable(),
  channel: z.string(),
});
const messageSchema = z.object({ id: z.string(), messageId: z.string().optional() });

const about = ({ organizationId, memberId }: Cause, { subjectId }: Change) => ({
  organizationId,
  actorId: memberId,
  ticketId: subjectId,
});

/** Somebody else has the ticket now, or it is solved. */
async function announceTriage(tx: Statements, cause: Cause, change: Change): Promise<void> {
  const { before, after } = facts(change);
  if (!after) return;
  if (after.assigneeId && after.assigneeId !== before?.assigneeId) {
    await announce(tx, { ...about(cause, change), kind: 'assigned', subjectId: after.assigneeId });
  }
  if (isResolved(change)) {
    await announce(tx, { ...about(cause, change), kind: 'resolved', subjectId: null });
  }
}

async function announceMessage(tx: Statements, cause: Cause, change: Change): Promise<void> {
  await announce(tx, {
    ...about(cause, change),
    kind: 'replied',
    subjectId: messageSchema.parse(cause.args).id,
    data: { isResolved: isResolved(change) },
  });
}

/** The desk hears of a client's ticket; a client's person, of one that was opened for her. */
async function announceTicket(tx: Statements, cause: Cause, change: Change): Promise<void> {
  const messageId = messageSchema.parse(cause.args).messageId ?? null;
  const kind = facts(change).after?.channel === 'agent' ? 'replied' : 'opened';
  await announce(tx, { ...about(cause, change), kind, subjectId: messageId });
}

async function announceFeedback(tx: Statements, cause: Cause, change: Change): Promise<void> {
  await announce(tx, { ...about(cause, change), kind: 'feedback_left', subjectId: null });
}

function facts({ before, after }: Change) {
  return {
    before: ticketSchema.optional().parse(before),
    after: ticketSchema.optional().parse(after),
  };
}

function isResolved(change: Change): boolean {
  const { before, after } = facts(change);
  return after?.status === 'resolved' && before?.status !== 'resolved';
}

export const notificationEffects: Effects = {
  'ticket.create': announceTicket,
  'ticket.assign': announceTriage,
  'ticket.changeStatus': announceTriage,
  'ticket.applyMacro': announceTriage,
  'message.post': announceMessage,
  'feedback.leave': announceFeedback,
};
