'use client';

import { useMemo } from 'react';
import { useAttachments } from '@/components/platform/attachment/use-attachments';
import { tryToSend } from '@/components/platform/outbox/try-to-send';
import { useQueue } from '@/components/platform/outbox/use-queue';
import { useDraftSlot } from '@/components/platform/sync/draft-slot';
import { useDraft } from '@/components/platform/sync/drafts';
import { useTenant } from '@/components/platform/sync/tenant';
import { mutators } from '@/zero/mutators';
import { useGo } from '@/components/platform/shell/use-go';
import { emptyDraft, readTicketDraft, type TicketDraft } from './ticket-draft';

/** The ticket being written, kept on the device until it is sent, and how to open it. */
export function useNewTicket() {
  const { organization } = useTenant();
  const organizationId = organization.id;
  const key = useDraftSlot(`new-ticket:${organizationId}`);
  const [kept, keep] = useDraft(key);
  const attachments = useAttachments(key);
  const { kept: files, ids: attachmentIds } = attachments;
  const queue = useQueue();
  const go = useGo();
  const draft = useMemo(() => readTicketDraft(kept) ?? emptyDraft(), [kept]);

  const change = (part: Partial<TicketDraft>) => keep(JSON.stringify({ ...draft, ...part }));
  /** @returns whether the outbox has it now; else it was said why not, and the draft stays */
  const create = (): boolean => {
    const sent = tryToSend('Ticket', () =>
      queue(
        mutators.ticket.create({
          ...draft,
          title: draft.title.trim(),
          attachmentIds,
          organizationId,
          at: Date.now(),
        }),
        'Ticket',
        { draft: { key, text: JSON.stringify(draft), files: [...files], isProse: false } },
      ),
    );
    if (!sent) return false;
    go(`/t/${organization.slug}/tickets/${draft.id}`);
    return true;
  };

  return { draft, change, create, attachments };
}
