'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useEffect } from 'react';
import { changeAddress } from '@/components/core/address/address';
import { FeedbackPanel } from '@/components/desk/feedback/feedback-panel';
import { useReadOnScreen } from '@/components/platform/notification/use-read-on-screen';
import { useTenant } from '@/components/platform/sync/tenant';
import { useConnection } from '@/components/platform/sync/use-connection';
import { Conversation } from '@/components/desk/thread/conversation';
import { EmptyState } from '@/components/ui/empty-state';
import { idSchema } from '@/zero/core/ids';
import { queries } from '@/zero/queries';
import { PortalLink } from '../portal-link';
import { portalPath, ticketPath } from '../portal-path';
import { useScreen } from '../use-screen';
import { MergedNotice } from './merged-notice';
import { TicketBar, TicketBarPlaceholder } from './ticket-bar';
import { TicketFacts } from './ticket-facts';

/** One ticket of the asker's own company. `segment` is its number, or its id while it has none. */
export function PortalTicket({ segment }: { segment: string }) {
  const { organization } = useTenant();
  const { id: organizationId, slug } = organization;
  const isNumber = /^[1-9]\d{0,8}$/.test(segment);
  const isId = idSchema.safeParse(segment).success;
  const [byNumber, { type: numberState }] = useQuery(
    isNumber && queries.ticket.byNumber({ organizationId, number: Number(segment) }),
  );
  const [byId, { type: idState }] = useQuery(
    isId && queries.ticket.byId({ organizationId, id: segment }),
  );
  const ticket = byNumber ?? byId;
  const isComplete = isNumber ? numberState === 'complete' : !isId || idState === 'complete';

  useReadOnScreen(ticket?.id);
  useScreen(ticket && ticket.number > 0 ? `#${ticket.number} ${ticket.title}` : 'Ticket');

  const numbered = isId && ticket && ticket.number > 0 ? ticketPath(slug, ticket) : undefined;
  useEffect(() => {
    if (numbered) changeAddress(numbered);
  }, [numbered]);

  const isOffline = useConnection() === 'offline';
  if (!ticket && (isComplete || isOffline)) {
    return (
      <EmptyState
        action={
          <PortalLink href={portalPath(slug)} variant="secondary">
            Show your tickets
          </PortalLink>
        }
      >
        {!isNumber && !isId
          ? 'There is no such page.'
          : isComplete
            ? 'Ticket not found.'
            : 'You are offline, and this ticket is not on this device. It comes with the connection.'}
      </EmptyState>
    );
  }
  return (
    <div className="flex h-full min-h-0 flex-col">
      {ticket ? (
        <>
          <TicketBar ticket={ticket} />
          {ticket.mergedInto && <MergedNotice into={ticket.mergedInto} />}
          {ticket.mergedIntoId === null && (
            <FeedbackPanel key={`feedback:${ticket.id}`} ticket={ticket} />
          )}
          <Conversation key={ticket.id} ticket={ticket} isComplete={isComplete} audience="client">
            <TicketFacts ticket={ticket} />
          </Conversation>
        </>
      ) : (
        <TicketBarPlaceholder />
      )}
    </div>
  );
}
