import { z } from 'zod';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import type { Actor } from '@/zero/roles';
import type { SubjectRef } from '@/zero/core/reference';
import { referenceByType } from '@/zero/references';
import { visibleAttachments } from './permissions';
import { attachmentsPerMessage } from './values';

/** The files that a message or note brings along, uploaded before by its author. */
export const attachmentIdsSchema = z
  .array(idSchema)
  .max(attachmentsPerMessage, `A message has at most ${attachmentsPerMessage} files.`)
  .optional();

/** Where the files go: a subject that takes files, and one message or internal note of it. */
type Target = SubjectRef & {
  /** The subject's client, whose people may see what is not internal; null where only staff may. */
  clientId: string | null;
  messageId?: string | null;
  noteId?: string | null;
};

/**
 * Puts the member's own unsent files on a message or note, in the transaction that writes it. What is
 * there already stays. Throws a `CONFLICT` rejection for a file that is gone, sent elsewhere or not theirs.
 */
export async function attach(
  tx: Tx,
  ctx: Context,
  actor: Actor,
  ids: readonly string[] | undefined,
  { subjectType, subjectId, clientId, messageId = null, noteId = null }: Target,
): Promise<void> {
  const wanted = new Set(ids);
  if (wanted.size > 0 && !referenceByType(subjectType)?.attachments) {
    throw mutationError('NOT_ALLOWED');
  }
  for (const id of wanted) {
    const file = await tx.run(
      visibleAttachments(ctx)
        .where('organizationId', actor.organizationId)
        .where('id', id)
        .where(uploaderColumn(ctx), actor.id)
        .one(),
    );
    // A message may have moved to another subject with its files since.
    const isThere =
      (messageId ?? noteId) === null
        ? file?.subjectId === subjectId
        : file?.messageId === messageId && file?.noteId === noteId;
    if (isThere) continue;
    if (!file || file.subjectId !== null) {
      // A replica may not have it yet; only the server can tell.
      if (tx.location === 'client') continue;
      throw mutationError('CONFLICT', 'A file is no longer there. Remove it and attach it again.');
    }
    await tx.mutate.attachment.update({
      id,
      subjectType,
      subjectId,
      clientId,
      messageId,
      noteId,
      isInternal: noteId !== null,
    });
  }
}

/** The column that names the actor where they uploaded a file. */
export const uploaderColumn = (ctx: Context) => (ctx.apiKey ? 'apiKeyId' : 'uploaderId');
