'use client';

import type { ThreadTicket } from '@/components/desk/thread/types';
import { toast } from '@/components/ui/toast';
import { whyNotMergeable } from '@/zero/desk/ticket/rules';
import type { Ticket } from '@/zero/desk/ticket/schema';
import { RelateDialog } from './relate-dialog';
import { TicketFinder } from './ticket-finder';
import type { TicketTask } from './ticket-task';
import type { TicketVerbs } from './use-ticket-verbs';

type TicketTasksProps = {
  ticket: ThreadTicket;
  verbs: TicketVerbs;
  task: TicketTask | undefined;
  onDone: () => void;
};

/** The dialogs of what is done with a ticket less often. */
export function TicketTasks({ ticket, verbs, task, onDone }: TicketTasksProps) {
  function merge(into: Ticket) {
    const reason = whyNotMergeable(ticket, into, ticket.mergedFrom.length > 0);
    if (reason) toast('Not merged', { description: reason, tone: 'danger' });
    else verbs.merge(into);
  }
  if (task === 'merge') {
    return (
      <TicketFinder
        label={`Merge #${ticket.number} into`}
        ownId={ticket.id}
        clientId={ticket.clientId}
        onChoose={merge}
        onClose={onDone}
      />
    );
  }
  if (task === 'relate') {
    return <RelateDialog ticket={ticket} onRelate={verbs.relate} onClose={onDone} />;
  }
  return null;
}
