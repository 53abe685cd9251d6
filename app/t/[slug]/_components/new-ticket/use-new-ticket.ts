'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useCallback, useEffect, useMemo } from 'react';
import { useAttachments } from '@/components/attachment/use-attachments';
import { useDraft } from '@/components/sync/drafts';
import { useTenant } from '@/components/sync/tenant';
import { useWrite } from '@/components/sync/use-write';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import { useGo } from '../use-go';
import { emptyDraft, readTicketDraft, type TicketDraft } from './ticket-draft';

/** The ticket being written, kept on the device until the server has it, and how to open it. */
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
  const forget = useCallback(() => {
    keep('');
    take();
  }, [keep, take]);

  // Sent without an answer, and arrived after all: the draft has done its work.
  const [sent] = useQuery(kept !== '' && queries.ticket.row({ organizationId, id: draft.id }));
  const hasArrived = sent !== undefined && sent.number > 0;
  useEffect(() => {
    if (hasArrived) forget();
  }, [hasArrived, forget]);

  const create = async () => {
    const outcome = write(
      mutators.ticket.create({
        ...draft,
        title: draft.title.trim(),
        attachmentIds,
        organizationId,
        at: Date.now(),
      }),
      'Ticket',
    );
    go(`/t/${organization.slug}/tickets/${draft.id}`);
    if ((await outcome) === 'saved') forget();
  };

  return { draft, change, create, attachments };
}
