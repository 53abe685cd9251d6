import { z } from 'zod';
import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { record } from '../event/record';
import { idSchema, instantSchema } from '@/zero/core/ids';
import { isSnoozed, isDone, snoozeWord } from './rules';
import { ticketFor } from './write';
import { ticketSubject } from './subject';

/** Longest that a ticket sleeps, in milliseconds: two years. */
const longestSnooze = 2 * 366 * 86_400_000;

/**
 * Puts the ticket aside until a time (milliseconds), until the client answers, or whichever comes
 * first. A client's answer wakes it in any case.
 */
export const snooze = defineAction({
  name: 'ticket.snooze',
  capability: 'ticket.triage',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'snoozed {}',
    todo: 'snooze {}',
  },
  schema: inOrganization({
    ticketId: idSchema,
    until: instantSchema.nullable(),
    untilReply: z.boolean(),
  }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { until, untilReply } = args;
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    if (until === null && !untilReply) throw mutationError('INVALID', 'Choose a time.');
    if (until !== null && (until <= at || until > at + longestSnooze)) {
      throw mutationError('INVALID', 'Choose a time within the next two years.');
    }
    if (isDone(ticket.status)) {
      throw mutationError('CONFLICT', 'This ticket is solved, so there is nothing to snooze.');
    }
    if (ticket.snoozedUntil === until && ticket.snoozedUntilReply === untilReply) return;
    await tx.mutate.ticket.update({
      id: ticket.id,
      snoozedUntil: until,
      snoozedUntilReply: untilReply,
      updatedAt: at,
      lastActivityAt: at,
    });
    await record(tx, actor, {
      ticketId: ticket.id,
      kind: 'snoozed',
      to: snoozeWord(until, untilReply),
      at,
    });
  },
});

/** Brings a snoozed ticket back at once. */
export const wake = defineAction({
  name: 'ticket.wake',
  capability: 'ticket.triage',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'ended the snooze of {}',
    todo: 'end the snooze of {}',
  },
  schema: inOrganization({ ticketId: idSchema }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    if (!isSnoozed(ticket)) return;
    await tx.mutate.ticket.update({
      id: ticket.id,
      snoozedUntil: null,
      snoozedUntilReply: false,
      updatedAt: at,
      lastActivityAt: at,
    });
    await record(tx, actor, { ticketId: ticket.id, kind: 'woken', at });
  },
});
