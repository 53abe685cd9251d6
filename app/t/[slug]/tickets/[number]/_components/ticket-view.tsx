'use client';

import { useState } from 'react';
import { useReadOnScreen } from '@/components/notification/use-read-on-screen';
import { useTenant } from '@/components/sync/tenant';
import { Conversation } from '@/components/thread/conversation';
import type { ThreadTicket } from '@/components/thread/types';
import { useDesk } from '@/components/ticket/use-desk';
import { can } from '@/zero/roles';
import type { FactPicker } from './fact-picker';
import { TicketFacts } from './ticket-facts';
import { TicketFold } from './ticket-fold';
import { TicketHeader } from './ticket-header';
import { useDocumentTitle } from './use-document-title';
import { useIsWide } from './use-is-wide';
import { useTicketChanges } from './use-ticket-changes';
import { useTicketKeys } from './use-ticket-keys';
import { useTicketWay } from './use-ticket-way';

type TicketViewProps = { ticket: ThreadTicket; isComplete: boolean };

/** An open ticket for staff: header, conversation, and its facts to the right. */
export function TicketView({ ticket, isComplete }: TicketViewProps) {
  const { actor } = useTenant();
  const desk = useDesk();
  const changes = useTicketChanges(ticket.id);
  const way = useTicketWay(ticket.id, isComplete);
  const [picker, setPicker] = useState<FactPicker>();
  const isWide = useIsWide();
  const canTriage = can(actor, 'ticket.triage');
  const number = ticket.number > 0 ? `#${ticket.number}` : 'New ticket';
  useReadOnScreen(ticket.id);
  useDocumentTitle(`${number} ${ticket.title}`);
  useTicketKeys({ ticket, ownId: actor.id, canTriage, changes, way, openPicker: setPicker });

  const facts = (
    <TicketFacts {...{ ticket, desk, changes, canTriage, picker, onPicker: setPicker }} />
  );
  return (
    <div className="flex h-full min-h-0 flex-col">
      <TicketHeader {...{ ticket, way, changes, canTriage }} />
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">
          {!isWide && (
            <TicketFold ticket={ticket} isForcedOpen={picker !== undefined}>
              {facts}
            </TicketFold>
          )}
          <Conversation
            key={ticket.id}
            ticket={ticket}
            isComplete={isComplete}
            audience="staff"
            names={desk.names}
          />
        </div>
        {isWide && (
          <aside
            aria-label="Ticket facts"
            className="w-72 shrink-0 overflow-y-auto border-l border-line bg-canvas p-4"
          >
            {facts}
          </aside>
        )}
      </div>
    </div>
  );
}
