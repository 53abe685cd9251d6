'use client';

import { takeBack } from '@/components/platform/outbox/settle';
import { putEntry, removeEntry } from '@/components/platform/outbox/outbox';
import type { OutboxEntry } from '@/components/platform/outbox/entry';
import { useSync } from '@/components/platform/sync/sync-provider';
import { UndoSend } from './undo-send';

type PendingSendProps = {
  entries: readonly OutboxEntry[];
  rows: readonly { id: string }[];
  /** Something is back in the composer. */
  onTakenBack: () => void;
};

/** The last reply that has not gone out yet, with the way to take it back. */
export function PendingSend({ entries, rows, onTakenBack }: PendingSendProps) {
  const { userId } = useSync();
  const entry = entries.findLast(
    ({ writeId, dueAt }) => dueAt > 0 && !rows.some(({ id }) => id === writeId),
  );
  if (!entry?.draft) return null;
  const { draft, writeId, dueAt } = entry;
  return (
    <UndoSend
      notBefore={dueAt}
      onUndo={() => {
        takeBack(userId, draft);
        void removeEntry(writeId);
        onTakenBack();
      }}
      onSendNow={() => void putEntry({ ...entry, dueAt: 0 })}
    />
  );
}
