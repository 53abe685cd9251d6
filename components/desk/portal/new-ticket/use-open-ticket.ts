'use client';

import { changeAddress } from '@/components/core/address/address';
import type { Attachments } from '@/components/platform/attachment/use-attachments';
import { tryToSend } from '@/components/platform/outbox/try-to-send';
import { useQueue } from '@/components/platform/outbox/use-queue';
import { useTenant } from '@/components/platform/sync/tenant';
import { mutators } from '@/zero/mutators';
import { portalPath, ticketPath } from '../portal-path';
import { formatTicketDraft } from './ticket-draft';
import type { useTicketDraft } from './use-ticket-draft';

/** Returns a function that opens the drafted ticket, shows it at once, and leads back when it is refused. */
export function useOpenTicket(
  { draft, key, begin, keepRefusal }: ReturnType<typeof useTicketDraft>,
  { ids: attachmentIds, kept: files }: Attachments,
) {
  const { organization } = useTenant();
  const organizationId = organization.id;
  const { slug } = organization;
  const queue = useQueue();

  return async () => {
    const { id, messageId, title, body, typeId, priority } = draft;
    const outcome = tryToSend('Ticket', () =>
      queue(
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
        {
          draft: { key, text: formatTicketDraft(draft), files: [...files], isProse: false },
          onRefused: (reason) => keepRefusal(draft, reason),
        },
      ),
    );
    if (!outcome) return;
    begin();
    // In the place of the form, so that "back" leads to the list and not to an empty form.
    changeAddress(ticketPath(slug, { id, number: 0 }));
    if ((await outcome) === 'refused') changeAddress(`${portalPath(slug)}/new`);
  };
}
