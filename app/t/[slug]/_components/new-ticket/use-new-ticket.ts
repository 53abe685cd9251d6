'use client';

import { useMemo } from 'react';
import { useAttachments } from '@/components/attachment/use-attachments';
import { useDraft } from '@/components/sync/drafts';
import { useTenant } from '@/components/sync/tenant';
import { useWrite } from '@/components/sync/use-write';
import { mutators } from '@/zero/mutators';
import { useGo } from '../use-go';
import { emptyDraft, readTicketDraft, type TicketDraft } from './ticket-draft';

/** The ticket being written, kept on the device until it is sent, and how to open it. */
export function useNewTicket() {
  const { organization } = useTenant();
  const organizationId = organization.id;
  const key = `new-ticket:${organizationId}`;
  const [kept, keep] = useDraft(key);
  const attachments = useAttachments(key);
  const { take, ids: attachmentIds } = attachments;
  const write = useWrite();
  const go = useGo();
  const draft = useMemo(() => readTicketDraft(kept) ?? emptyDraft(), [kept]);

  const change = (part: Partial<TicketDraft>) => keep(JSON.stringify({ ...draft, ...part }));
  const create = () => {
    const files = [...take()];
    keep('');
    void write(
      mutators.ticket.create({
        ...draft,
        title: draft.title.trim(),
        attachmentIds,
        organizationId,
        at: Date.now(),
      }),
      'Ticket',
      { draft: { key, text: JSON.stringify(draft), files, isProse: false } },
    );
    go(`/t/${organization.slug}/tickets/${draft.id}`);
  };

  return { draft, change, create, attachments };
}
