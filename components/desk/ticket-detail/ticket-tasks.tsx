'use client';

import { useQuery } from '@rocicorp/zero/react';
import { Command } from 'cmdk';
import { useState } from 'react';
import type { ThreadTicket } from '@/components/desk/thread/types';
import { StatusIcon } from '@/components/desk/ticket/status';
import { CommandDialog } from '@/components/platform/shell/command-dialog';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { type RelationRole, relationRoles } from '@/zero/desk/relation/rules';
import { whyNotMergeable } from '@/zero/desk/ticket/rules';
import type { Ticket } from '@/zero/desk/ticket/schema';
import { queries } from '@/zero/queries';
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

/** Tickets offered at once; typing finds the others. */
const mostOffered = 12;

type TicketFinderProps = {
  /** Names the dialog: "Merge #12 into". */
  label: string;
  /** The ticket that is not offered: the one at hand. */
  ownId: string;
  /** Only this client's tickets. */
  clientId?: string | undefined;
  onChoose: (ticket: Ticket) => void;
  onClose: () => void;
};

/** Finds another ticket by its number or a part of its title, from the replica as one types. */
function TicketFinder({ label, ownId, clientId, onChoose, onClose }: TicketFinderProps) {
  const { organization } = useTenant();
  const [text, setText] = useState('');
  const [isOpen, setIsOpen] = useState(true);
  const wanted = text.trim();
  const filter = { ...(wanted && { text: wanted }), ...(clientId && { clientId: [clientId] }) };
  const [found] = useQuery(
    queries.ticket.list({
      organizationId: organization.id,
      filter,
      limit: mostOffered + 1,
      start: null,
      direction: 'forward',
    }),
  );
  const offered = found.filter(({ id, mergedIntoId }) => id !== ownId && mergedIntoId === null);
  return (
    <CommandDialog
      open={isOpen}
      onOpenChange={setIsOpen}
      onClosed={onClose}
      label={label}
      placeholder={`${label}: number or title`}
      text={text}
      onTextChange={setText}
      empty="No matching tickets."
    >
      {offered.slice(0, mostOffered).map((ticket) => (
        <Command.Item
          key={ticket.id}
          value={ticket.id}
          onSelect={() => {
            onChoose(ticket);
            setIsOpen(false);
          }}
          className="option-row aria-selected:bg-hover"
        >
          <StatusIcon status={ticket.status} />
          <span className="w-14 shrink-0 text-ink-muted tabular-nums">#{ticket.number}</span>
          <span dir="auto" className="min-w-0 flex-1 truncate">
            {ticket.title}
          </span>
          <span dir="auto" className="max-w-40 truncate text-12 text-ink-faint">
            {ticket.client?.name}
          </span>
        </Command.Item>
      ))}
    </CommandDialog>
  );
}
