'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useCallback, useEffect, useMemo } from 'react';
import type { Attachments } from '@/components/platform/attachment/use-attachments';
import type { OutboxEntry } from '@/components/platform/outbox/entry';
import { removeEntry, useOutboxEntries } from '@/components/platform/outbox/outbox';
import { isHeld } from '@/components/platform/outbox/queue';
import { useQueue } from '@/components/platform/outbox/use-queue';
import { useTenant } from '@/components/platform/sync/tenant';
import { newId } from '@/zero/core/ids';
import type { Seen } from '@/zero/desk/message/seen';
import type { TicketStatus } from '@/zero/desk/ticket/values';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import { type ComposerKind, draftKey } from './types';

type More = {
  /** Moves the ticket along. */
  thenStatus: TicketStatus | null;
  /** Does what the macro does. */
  macroId: string | null;
  /** What the writer had in sight of the thread. */
  seen: Seen;
};

/**
 * Returns a function that sends `body` with its files as a reply or note. The text leaves the composer
 * once the outbox has it, and comes back from there when it is refused or taken back in time. Where
 * it throws, nothing was sent.
 */
export function useSend(
  kind: ComposerKind,
  ticketId: string,
  { kept: files }: Attachments,
  { returned }: Outbox,
) {
  const { organization } = useTenant();
  const organizationId = organization.id;
  const [preference] = useQuery(queries.preference.mine({ organizationId }));
  const undoSeconds = preference?.undoSendSeconds ?? 0;
  const queue = useQueue();

  return useCallback(
    (body: string, { thenStatus, macroId, seen }: More) => {
      // Sent again unchanged, it goes under its old id, so that it cannot double.
      const isAgain = returned?.draft?.text === body;
      const id = isAgain ? returned.writeId : newId();
      const key = draftKey(kind, ticketId);
      const at = Date.now();
      const attachmentIds = files.map((file) => file.id);
      const args = { id, ticketId, body, attachmentIds, organizationId, at };
      const draft = { key, text: body, files: [...files], isProse: true };
      if (kind === 'note') {
        void queue(mutators.note.write(args), 'Note', { draft });
      } else {
        const reply = mutators.message.post({ ...args, thenStatus, macroId, seen });
        const dueAt = undoSeconds > 0 ? at + undoSeconds * 1_000 : 0;
        void queue(reply, 'Reply', { draft, dueAt });
      }
      if (returned && !isAgain) void removeEntry(returned.writeId);
    },
    [kind, ticketId, returned, organizationId, undoSeconds, queue, files],
  );
}

/** The part of a synced row that says whether the server has it. */
type DeliveredRow = { readonly id: string; readonly receivedAt: number | null };

/** What one composer has under way, and what came back to it. */
export type Outbox = {
  entries: readonly OutboxEntry[];
  /** What stands in the composer again. */
  returned: OutboxEntry | undefined;
  /** What came back and is listed, with what waits behind it, in the order in which it was written. */
  unsent: readonly OutboxEntry[];
};

/** What is under way for one composer; it ends when the server's own row is in `rows`. */
export function useOutbox(
  kind: ComposerKind,
  ticketId: string,
  rows: readonly DeliveredRow[],
): Outbox {
  const all = useOutboxEntries();
  const key = draftKey(kind, ticketId);
  const own = useMemo(() => all.filter(({ draft }) => draft?.key === key), [all, key]);

  useEffect(() => {
    if (own.length === 0) return;
    const saved = new Set(rows.filter((row) => row.receivedAt !== null).map((row) => row.id));
    for (const { writeId } of own) if (saved.has(writeId)) void removeEntry(writeId);
  }, [own, rows]);

  return useMemo(
    () => ({
      entries: own.filter(({ returned }) => !returned),
      returned: own.findLast(({ returned }) => returned?.isBack),
      unsent: unsentOf(own),
    }),
    [own],
  );
}

function unsentOf(own: readonly OutboxEntry[]): readonly OutboxEntry[] {
  const listed = own.filter(({ returned }) => returned && !returned.isBack);
  const firstHeld = own.findIndex(isHeld);
  const behind = firstHeld === -1 ? [] : own.slice(firstHeld).filter(({ returned }) => !returned);
  return own.filter((entry) => listed.includes(entry) || behind.includes(entry));
}
