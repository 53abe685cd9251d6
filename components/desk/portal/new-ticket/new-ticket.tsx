'use client';

import { ArrowLeftIcon } from '@phosphor-icons/react/dist/ssr/ArrowLeft';
import { useCallback, useMemo, useState } from 'react';
import { changeAddress } from '@/components/core/address/address';
import { type Attachments, useAttachments } from '@/components/platform/attachment/use-attachments';
import { tryToSend, useQueue } from '@/components/platform/outbox/use-queue';
import { useDraftSlot } from '@/components/platform/sync/draft-slot';
import { readDraft, useDraft, writeDraft } from '@/components/platform/sync/drafts';
import { useSync } from '@/components/platform/sync/sync-provider';
import { useTenant } from '@/components/platform/sync/tenant';
import { mutators } from '@/zero/mutators';
import { listAsLeft } from '../list/list-memory';
import { PortalLink } from '../portal-link';
import { portalPath, ticketPath } from '../portal-path';
import { useScreen } from '../use-screen';
import { NewTicketForm } from './new-ticket-form';
import {
  formatTicketDraft,
  newTicketDraft,
  parseTicketDraft,
  type TicketDraft,
  type NewTicketFields,
} from './ticket-draft';

/** Where a client's person asks for something. */
export function NewTicket() {
  const { organization } = useTenant();
  const { slug, id: organizationId } = organization;
  useScreen('New ticket');
  const kept = useTicketDraft(organizationId);
  const attachments = useAttachments(kept.key);
  const open = useOpenTicket(kept, attachments);

  return (
    <div className="mx-auto flex max-w-170 flex-col gap-4 px-4 pt-4 pb-12 md:pt-6 xl:max-w-260 xl:pr-90">
      <div>
        <PortalLink
          href={listAsLeft(portalPath(slug))}
          variant="quiet"
          className="inline-flex items-center gap-1 text-13 max-md:hidden pointer-coarse:min-h-11"
        >
          <ArrowLeftIcon aria-hidden /> Tickets
        </PortalLink>
        <h1 className="mt-1 text-20 font-semibold">New ticket</h1>
      </div>
      <NewTicketForm
        organizationId={organizationId}
        draft={kept.draft}
        attachments={attachments}
        onChange={kept.change}
        onOpen={() => void open()}
      />
    </div>
  );
}

/** Returns a function that opens the drafted ticket, shows it at once, and leads back when it is refused. */
function useOpenTicket(
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
          // The mutator takes both from the person's own member row.
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

/** The new ticket that this person is writing in the organization, kept on this device. */
function useTicketDraft(organizationId: string) {
  const { userId } = useSync();
  const key = useDraftSlot(`new-ticket:${organizationId}`);
  const [text] = useDraft(key);
  const [fresh, setFresh] = useState(newTicketDraft);
  const kept = useMemo(() => parseTicketDraft(text), [text]);
  const draft = kept ?? fresh;

  const change = useCallback(
    (fields: Partial<NewTicketFields>) => {
      writeDraft(userId, key, formatTicketDraft({ ...draft, ...fields, refusal: null }));
    },
    [userId, key, draft],
  );
  /** Begins another ticket, because the draft is sent. */
  const begin = useCallback(() => setFresh(newTicketDraft()), []);
  /** Keeps the server's reason beside what was written; outlives the component. */
  const keepRefusal = useCallback(
    (sent: TicketDraft, refusal: string) => {
      if (parseTicketDraft(readDraft(userId, key))?.id !== sent.id) return;
      writeDraft(userId, key, formatTicketDraft({ ...sent, refusal }));
    },
    [userId, key],
  );
  return { draft, key, change, begin, keepRefusal };
}
