'use client';

import { filesKey, formatFiles, parseFiles } from '@/components/platform/attachment/kept-files';
import { readDraft, writeDraft } from '@/components/platform/sync/drafts';
import { toast } from '@/components/ui/toast';
import { joinProse, type OutboxDraft, type OutboxEntry } from './entry';
import { outboxEntries, putEntry, removeEntry } from './outbox';

/** How a change ended for good. */
export type SendResult = 'saved' | 'refused';

type OnRefused = ((reason: string) => void) | undefined;

const waiting = new Map<string, { end: (outcome: SendResult) => void; onRefused: OnRefused }>();

/** How the change ends, if it does while this page is open; `onRefused` hears the reason first. */
export const sendResultOf = (writeId: string, onRefused?: OnRefused): Promise<SendResult> =>
  new Promise((end) => waiting.set(writeId, { end, onRefused }));

/** The server has it. */
export function settleSaved({ writeId }: OutboxEntry): void {
  void removeEntry(writeId);
  waiting.get(writeId)?.end('saved');
  waiting.delete(writeId);
}

/** Goes back to whoever wrote it, with the reason in words. */
export function settleRefused(entry: OutboxEntry, reason: string, isUnseen: boolean): void {
  if (entry.draft) {
    const isBack = isAlone(entry) && giveBack(entry.userId, entry.draft);
    void putEntry({ ...entry, returned: { reason, isUnseen, isBack, at: Date.now() } });
  } else {
    void removeEntry(entry.writeId);
  }
  if (!isUnseen) toast(`${entry.what} refused`, { description: reason, tone: 'danger' });
  const { end, onRefused } = waiting.get(entry.writeId) ?? {};
  onRefused?.(reason);
  end?.('refused');
  waiting.delete(entry.writeId);
}

/** Empties the place where it was written, if a page that ended in that moment could not any more. */
export function clearDraft({ userId, draft }: OutboxEntry): void {
  if (!draft || readDraft(userId, draft.key) !== draft.text) return;
  writeDraft(userId, draft.key, '');
  writeDraft(userId, filesKey(draft.key), '');
}

/** Whether nothing else of the same composer waits or came back: several are listed, one by one. */
const isAlone = ({ writeId, userId, draft }: OutboxEntry) =>
  !outboxEntries().some(
    (each) => each.userId === userId && each.writeId !== writeId && each.draft?.key === draft?.key,
  );

/**
 * Puts what was written back where it was written, with its files.
 * @returns false where something else is written there
 */
export function giveBack(userId: string, { key, text, files }: OutboxDraft): boolean {
  const now = readDraft(userId, key);
  const place = filesKey(key);
  const others = parseFiles(readDraft(userId, place));
  // The synced draft may have brought the same text back first.
  const isTaken = now !== '' && now !== text;
  if (isTaken || others.some(({ id }) => !files.some((file) => file.id === id))) return false;
  writeDraft(userId, key, text);
  writeDraft(userId, place, formatFiles([...files]));
  return true;
}

/** Puts what was taken back in time before what was begun since, as one text. */
export function takeBack(userId: string, { key, text, files }: OutboxDraft): void {
  writeDraft(userId, key, joinProse(text, readDraft(userId, key)));
  const place = filesKey(key);
  const others = parseFiles(readDraft(userId, place)).filter(
    ({ id }) => !files.some((file) => file.id === id),
  );
  writeDraft(userId, place, formatFiles([...files, ...others]));
}
