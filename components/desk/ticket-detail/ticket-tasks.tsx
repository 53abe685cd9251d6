'use client';

import { useState } from 'react';
import type { ThreadTicket } from '@/components/desk/thread/types';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { type RelationRole, relationRoles } from '@/zero/desk/relation/rules';
import { whyNotMergeable } from '@/zero/desk/ticket/rules';
import type { Ticket } from '@/zero/desk/ticket/schema';
import { TicketFinder } from './ticket-finder';
import { roleWords } from './ticket-links';
import type { TicketTask, TicketActions } from './use-ticket-actions';

type TicketTasksProps = {
  ticket: ThreadTicket;
  verbs: TicketActions;
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

type RelateDialogProps = {
  ticket: Ticket;
  onRelate: (relatedId: string, role: RelationRole) => void;
  onClose: () => void;
};

/** Finds another ticket and says what it is to this one. */
function RelateDialog({ ticket, onRelate, onClose }: RelateDialogProps) {
  const [other, setOther] = useState<Ticket>();
  const [role, setRole] = useState<RelationRole>('related');
  if (!other) {
    return (
      <TicketFinder
        label={`Link #${ticket.number} with`}
        ownId={ticket.id}
        onChoose={setOther}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={`Link with #${other.number}`}
      description={other.title}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            onClick={() => {
              onRelate(other.id, role);
              onClose();
            }}
          >
            Link tickets
          </Button>
        </>
      }
    >
      <Select
        label={`#${other.number} is`}
        options={relationRoles.map((value) => ({ value, label: roleWords[value].sentence }))}
        value={role}
        onValueChange={setRole}
      />
    </Dialog>
  );
}
