'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useCallback } from 'react';
import type { Attachments } from '@/components/platform/attachment/use-attachments';
import { removeEntry } from '@/components/platform/outbox/outbox';
import { useQueue } from '@/components/platform/outbox/use-queue';
import { useTenant } from '@/components/platform/sync/tenant';
import { newId } from '@/zero/core/ids';
import type { Seen } from '@/zero/desk/message/seen';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import type { TicketStatus } from '@/zero/desk/ticket/values';
import { type ComposerKind, draftKey } from './types';
import type { Outbox } from './use-outbox';

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
