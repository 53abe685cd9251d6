import type { Attachment } from '@/zero/platform/attachment/schema';

/** A ticket's files by the id of the message or note that they came with. */
export function filesByItem(
  attachments: readonly Attachment[],
): ReadonlyMap<string, readonly Attachment[]> {
  const files = new Map<string, Attachment[]>();
  for (const file of attachments) {
    const id = file.messageId ?? file.noteId;
    if (id === null) continue;
    const others = files.get(id);
    if (others) others.push(file);
    else files.set(id, [file]);
  }
  return files;
}
