'use client';

import { ArrowLeftIcon } from '@phosphor-icons/react/dist/ssr/ArrowLeft';
import { useAttachments } from '@/components/platform/attachment/use-attachments';
import { useTenant } from '@/components/platform/sync/tenant';
import { PortalLink } from '../portal-link';
import { listAsLeft } from '../list/list-memory';
import { portalPath } from '../portal-path';
import { useScreen } from '../use-screen';
import { NewTicketForm } from './new-ticket-form';
import { useOpenTicket } from './use-open-ticket';
import { useTicketDraft } from './use-ticket-draft';

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
