'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useCallback } from 'react';
import { outboxEntries, removeEntry } from '@/components/platform/outbox/outbox';
import { useQueue } from '@/components/platform/outbox/use-queue';
import { useTenant } from '@/components/platform/sync/tenant';
import { toast } from '@/components/ui/toast';
import { newId } from '@/zero/core/ids';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';

/** Many clients read it: it can be taken back for so long also where single replies leave at once. */
const leastUndoSeconds = 10;

type BulkReply = { ticketIds: readonly string[]; body: string; isSolution: boolean };

/** Returns a function that replies to tickets at once. `onUndo` hears that all of it was taken back in time. */
export function useBulkReply(onUndo: () => void) {
  const { organization } = useTenant();
  const organizationId = organization.id;
  const [preference] = useQuery(queries.preference.mine({ organizationId }));
  const seconds = Math.max(preference?.undoSendSeconds ?? 0, leastUndoSeconds);
  const queue = useQueue();

  return useCallback(
    ({ ticketIds, body, isSolution }: BulkReply) => {
      const at = Date.now();
      const dueAt = at + seconds * 1_000;
      const writeIds = new Set<string>();
      for (const ticketId of ticketIds) {
        const id = newId();
        const thenStatus = isSolution ? ('resolved' as const) : null;
        const reply = { organizationId, at, id, ticketId, body, attachmentIds: [], thenStatus };
        void queue(mutators.message.post(reply), 'Reply', { dueAt });
        writeIds.add(id);
      }
      const undo = () => {
        const waiting = outboxEntries().filter(
          (entry) => writeIds.has(entry.writeId) && entry.dueAt > Date.now(),
        );
        for (const { writeId } of waiting) void removeEntry(writeId);
        const sent = ticketIds.length - waiting.length;
        if (sent === 0) onUndo();
        else toast(`${countReplies(sent)} sent already`, { tone: 'danger' });
      };
      toast(`Sending ${countReplies(ticketIds.length)}`, {
        description: `Sent in ${seconds} seconds.`,
        timeout: seconds * 1_000,
        action: { label: 'Undo', onSelect: undo },
      });
    },
    [organizationId, seconds, queue, onUndo],
  );
}

/** "1 reply", "3 replies" */
export const countReplies = (count: number) => (count === 1 ? '1 reply' : `${count} replies`);
