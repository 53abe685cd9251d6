'use client';

import { filesKey, formatFiles, parseFiles } from '@/components/attachment/kept-files';
import { readDraft, writeDraft } from '@/components/sync/drafts';
import { toast } from '@/components/ui/toast';
import { joinProse, type OutboxDraft, type OutboxEntry } from './entry';
import { putEntry, removeEntry } from './outbox';

/** How a change ended for good. */
export type Outcome = 'saved' | 'refused';

type OnRefused = ((reason: string) => void) | undefined;

const waiting = new Map<string, { end: (outcome: Outcome) => void; onRefused: OnRefused }>();

/** How the change ends, if it does while this page is open; `onRefused` hears the reason first. */
export const outcomeOf = (writeId: string, onRefused?: OnRefused): Promise<Outcome> =>
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
    const isBack = giveBack(entry.userId, entry.draft);
    void putEntry({ ...entry, returned: { reason, isUnseen, isBack } });
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

/**
 * Puts what was written back where it was written, with its files.
 * @returns false where something else stands there that it cannot be joined to
 */
export function giveBack(userId: string, { key, text, files, isProse }: OutboxDraft): boolean {
  const now = readDraft(userId, key);
  if (!isProse && now !== '') return false;
  writeDraft(userId, key, isProse ? joinProse(text, now) : text);
  const place = filesKey(key);
  const others = parseFiles(readDraft(userId, place)).filter(
    ({ id }) => !files.some((file) => file.id === id),
  );
  writeDraft(userId, place, formatFiles([...files, ...others]));
  return true;
}
