'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useCallback } from 'react';
import type { Attachments } from '@/components/attachment/use-attachments';
import { removeEntry } from '@/components/outbox/outbox';
import { writeDraft } from '@/components/sync/drafts';
import { useSync } from '@/components/sync/sync-provider';
import { useTenant } from '@/components/sync/tenant';
import { useWrite } from '@/components/sync/use-write';
import { newId } from '@/zero/ids';
import type { Seen } from '@/zero/message/seen';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import type { TicketStatus } from '@/zero/ticket/values';
import { type ComposerKind, draftKey } from './place';
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
 * for the outbox, and comes back from there when it is refused or taken back in time.
 */
export function useSend(
  kind: ComposerKind,
  ticketId: string,
  { take }: Attachments,
  { returned }: Outbox,
) {
  const { userId } = useSync();
  const { organization } = useTenant();
  const organizationId = organization.id;
  const [preference] = useQuery(queries.preference.mine({ organizationId }));
  const undoSeconds = preference?.undoSendSeconds ?? 0;
  const write = useWrite();

  return useCallback(
    (body: string, { thenStatus, macroId, seen }: More) => {
      // Sent again unchanged, it goes under its old id, so that it cannot double.
      const isAgain = returned?.draft?.text === body;
      const id = isAgain ? returned.writeId : newId();
      if (returned && !isAgain) void removeEntry(returned.writeId);
      const files = [...take()];
      const key = draftKey(kind, ticketId);
      writeDraft(userId, key, '');

      const at = Date.now();
      const attachmentIds = files.map((file) => file.id);
      const args = { id, ticketId, body, attachmentIds, organizationId, at };
      const draft = { key, text: body, files, isProse: true };
      if (kind === 'note') return void write(mutators.note.write(args), 'Note', { draft });
      const reply = mutators.message.post({ ...args, thenStatus, macroId, seen });
      void write(reply, 'Reply', {
        draft,
        dueAt: undoSeconds > 0 ? at + undoSeconds * 1_000 : 0,
      });
    },
    [userId, kind, ticketId, returned, organizationId, undoSeconds, write, take],
  );
}
