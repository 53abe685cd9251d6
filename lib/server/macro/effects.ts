import { z } from 'zod';
import { announce } from '../notification/announce';
import type { Effect, Effects } from '../zero/effect';

const appliedSchema = z.object({ messageId: z.string().nullish() });
const holderSchema = z.object({ assigneeId: z.string().nullable() }).optional();

/** A macro that wrote to the client is a reply like any other. */
const announceReply: Effect = async (tx, cause, { subjectId: ticketId }) => {
  const { messageId } = appliedSchema.parse(cause.args);
  if (!messageId) return;
  const { organizationId, memberId: actorId } = cause;
  const [written] = await tx.query('select 1 from ticket_message where id = $1', [messageId]);
  if (!written) return;
  await announce(tx, { organizationId, kind: 'replied', ticketId, actorId, subjectId: messageId });
};

/** The macro of a reply may give the ticket to somebody. */
const announceHolder: Effect = async (tx, cause, { subjectId: ticketId, before, after }) => {
  const [was, is] = [holderSchema.parse(before), holderSchema.parse(after)];
  if (!is?.assigneeId || is.assigneeId === was?.assigneeId) return;
  const { organizationId, memberId: actorId } = cause;
  const subjectId = is.assigneeId;
  await announce(tx, { organizationId, kind: 'assigned', ticketId, actorId, subjectId });
};

export const macroEffects: Effects = {
  'ticket.applyMacro': announceReply,
  'message.post': announceHolder,
};
