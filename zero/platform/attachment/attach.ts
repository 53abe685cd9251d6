import { z } from 'zod';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import type { Actor } from '@/zero/roles';
import { visibleAttachments } from './permissions';
import { attachmentsPerMessage } from './values';

/** The files that a message or note brings along, uploaded before by its author. */
export const attachmentIdsSchema = z
  .array(idSchema)
  .max(attachmentsPerMessage, `A message has at most ${attachmentsPerMessage} files.`)
  .optional();

/** Where the files go: one public message or one internal note of a ticket. */
type Target = {
  ticket: { id: string; clientId: string };
  messageId?: string | null;
  noteId?: string | null;
};

/**
 * Puts the asker's own unsent files on a message or note, in the transaction that writes it. What is
 * there already stays. Throws a `CONFLICT` refusal for a file that is gone, sent elsewhere or not hers.
 */
export async function attach(
  tx: Tx,
  ctx: Context,
  actor: Actor,
  ids: readonly string[] | undefined,
  { ticket, messageId = null, noteId = null }: Target,
): Promise<void> {
  for (const id of new Set(ids)) {
    const file = await tx.run(
      visibleAttachments(ctx)
        .where('organizationId', actor.organizationId)
        .where('id', id)
        .where('uploaderId', actor.id)
        .one(),
    );
    if (file && file.messageId === messageId && file.noteId === noteId) continue;
    if (!file || file.ticketId !== null) {
      // A replica may not have it yet; only the server can tell.
      if (tx.location === 'client') continue;
      throw mutationError('CONFLICT', 'A file is no longer there. Remove it and attach it again.');
    }
    await tx.mutate.attachment.update({
      id,
      ticketId: ticket.id,
      clientId: ticket.clientId,
      messageId,
      noteId,
      isInternal: noteId !== null,
    });
  }
}
