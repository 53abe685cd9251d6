'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useEffect } from 'react';
import type { Attachments } from '@/components/attachment/use-attachments';
import { useTenant } from '@/components/sync/tenant';
import { useWrite } from '@/components/sync/use-write';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import { changeAddress } from '../../../tickets/_components/address';
import { portalPath, ticketPath } from '../portal-path';
import type { useTicketDraft } from './use-ticket-draft';

/**
 * Opens the drafted ticket: shows it at once, forgets the draft when the server has it, and leads
 * back to the draft when it does not take it. `isOnItsWay`: it was sent and not yet confirmed.
 */
export function useOpenTicket(
  { draft, isKept, forget, keepRefusal }: ReturnType<typeof useTicketDraft>,
  { ids: attachmentIds, take }: Attachments,
) {
  const { organization } = useTenant();
  const organizationId = organization.id;
  const { slug } = organization;
  const write = useWrite();
  const [sent] = useQuery(isKept && queries.ticket.row({ organizationId, id: draft.id }));

  const isConfirmed = sent !== undefined && sent.number > 0;
  useEffect(() => {
    if (!isConfirmed) return;
    forget(draft);
    take();
  }, [isConfirmed, forget, draft, take]);

  const open = async () => {
    const { id, messageId, title, body, typeId, priority } = draft;
    const outcome = write(
      mutators.ticket.create({
        organizationId,
        at: Date.now(),
        id,
        messageId,
        title: title.trim(),
        body,
        typeId,
        priority,
        attachmentIds,
        // The mutator takes both from the asker's own member row.
        clientId: null,
        requesterId: null,
      }),
      'Ticket',
      (reason) => keepRefusal(draft, reason),
    );
    // In the place of the form, so that "back" leads to the list and not to an empty form.
    changeAddress(ticketPath(slug, { id, number: 0 }));
    const result = await outcome;
    if (result === 'saved') {
      forget(draft);
      take();
    }
    if (result === 'refused' || result === 'unsent') changeAddress(`${portalPath(slug)}/new`);
  };
  return { open, isOnItsWay: sent !== undefined && !isConfirmed };
}
