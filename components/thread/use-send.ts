'use client';

import { useCallback } from 'react';
import type { Attachments } from '@/components/attachment/use-attachments';
import { useDraft, writeDraft } from '@/components/sync/drafts';
import { useSync } from '@/components/sync/sync-provider';
import { useTenant } from '@/components/sync/tenant';
import { useWrite } from '@/components/sync/use-write';
import { newId } from '@/zero/ids';
import { mutators } from '@/zero/mutators';
import type { TicketStatus } from '@/zero/ticket/values';
import { idFor, markUnconfirmed, parseOutbox, put } from './outbox';
import {
  type ComposerKind,
  draftKey,
  hold,
  outboxKey,
  release,
  returnToComposer,
  updateOutbox,
} from './outbox-store';

/**
 * Returns a function that sends `body` with its files as a reply or note, then moves the ticket to `thenStatus`
 * where one is given, and does what the macro does. The text leaves the composer for the outbox and comes back from there when
 * it is refused or cannot be sent.
 */
export function useSend(kind: ComposerKind, ticketId: string, { take }: Attachments) {
  const { userId } = useSync();
  const { organization } = useTenant();
  const write = useWrite();
  const [kept] = useDraft(outboxKey(kind, ticketId));

  return useCallback(
    async (body: string, thenStatus: TicketStatus | null, macroId: string | null = null) => {
      const place = { userId, kind, ticketId };
      const id = idFor(parseOutbox(kept), body, newId);
      const files = take();
      const attachmentIds = files.map((file) => file.id);
      hold(id);
      updateOutbox(place, (outbox) => put(outbox, id, body, files));
      writeDraft(userId, draftKey(kind, ticketId), '');

      const args = {
        id,
        ticketId,
        body,
        attachmentIds,
        organizationId: organization.id,
        at: Date.now(),
      };
      let reason = 'It was refused.';
      const onRefused = (words: string) => (reason = words);
      const outcome =
        kind === 'note'
          ? await write(mutators.note.write(args), 'Note', onRefused)
          : await write(
              mutators.message.post({ ...args, thenStatus, macroId }),
              'Reply',
              onRefused,
            );

      if (outcome === 'refused') returnToComposer(place, id, reason);
      if (outcome === 'unsent') returnToComposer(place, id, 'Not sent: there was no connection.');
      if (outcome === 'unknown') updateOutbox(place, (outbox) => markUnconfirmed(outbox, id));
      release(id);
    },
    [userId, kind, ticketId, kept, organization.id, write, take],
  );
}
