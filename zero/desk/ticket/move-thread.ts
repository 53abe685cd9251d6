import type { Tx } from '@/zero/core/actor';
import { visibleAttachments } from '@/zero/platform/attachment/permissions';
import type { Context } from '@/zero/core/context';
import { visibleMessages } from '../message/permissions';
import { visibleNotes } from '../note/permissions';
import type { Ticket } from './schema';

/** Moves messages, notes and their files from one ticket to another of the same client, and notes whence. */
export async function moveThread(tx: Tx, ctx: Context, from: Ticket, to: Ticket): Promise<void> {
  const place = [from.organizationId, from.id, to.id];
  if (tx.location === 'server') {
    // There may be more than a replica holds.
    for (const table of ['ticket_message', 'ticket_note']) {
      await tx.dbTransaction.query(
        `update ${table} set ticket_id = $3, origin_ticket_id = $2
         where organization_id = $1 and ticket_id = $2`,
        place,
      );
    }
    await tx.dbTransaction.query(
      `update attachment set subject_id = $3
       where organization_id = $1 and subject_type = 'ticket' and subject_id = $2 and (message_id is not null or note_id is not null)`,
      place,
    );
    return;
  }
  const moved = { ticketId: to.id, originTicketId: from.id };
  for (const { id } of await tx.run(visibleMessages(ctx).where('ticketId', from.id))) {
    await tx.mutate.ticketMessage.update({ id, ...moved });
  }
  for (const { id } of await tx.run(visibleNotes(ctx).where('ticketId', from.id))) {
    await tx.mutate.ticketNote.update({ id, ...moved });
  }
  for (const { id } of await tx.run(visibleAttachments(ctx).where('subjectId', from.id))) {
    await tx.mutate.attachment.update({ id, subjectId: to.id });
  }
}

/** Takes back what `moveThread` moved from `from` to `to`. */
export async function moveBack(tx: Tx, ctx: Context, from: Ticket, to: Ticket): Promise<void> {
  const place = [from.organizationId, from.id, to.id];
  if (tx.location === 'server') {
    await tx.dbTransaction.query(
      `update attachment a set subject_id = $2
       where a.organization_id = $1 and a.subject_type = 'ticket' and a.subject_id = $3
         and (exists (select from ticket_message m where m.id = a.message_id and m.origin_ticket_id = $2)
           or exists (select from ticket_note n where n.id = a.note_id and n.origin_ticket_id = $2))`,
      place,
    );
    for (const table of ['ticket_message', 'ticket_note']) {
      await tx.dbTransaction.query(
        `update ${table} set ticket_id = $2, origin_ticket_id = null
         where organization_id = $1 and ticket_id = $3 and origin_ticket_id = $2`,
        place,
      );
    }
    return;
  }
  const files = await tx.run(visibleAttachments(ctx).where('subjectId', to.id));
  const backed = new Set<string>();
  const messages = visibleMessages(ctx).where('ticketId', to.id).where('originTicketId', from.id);
  for (const { id } of await tx.run(messages)) {
    backed.add(id);
    await tx.mutate.ticketMessage.update({ id, ticketId: from.id, originTicketId: null });
  }
  const notes = visibleNotes(ctx).where('ticketId', to.id).where('originTicketId', from.id);
  for (const { id } of await tx.run(notes)) {
    backed.add(id);
    await tx.mutate.ticketNote.update({ id, ticketId: from.id, originTicketId: null });
  }
  for (const { id, messageId, noteId } of files) {
    if (backed.has(messageId ?? noteId ?? '')) {
      await tx.mutate.attachment.update({ id, subjectId: from.id });
    }
  }
}
