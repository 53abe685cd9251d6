'use client';

import { useQuery } from '@rocicorp/zero/react';
import { Command } from 'cmdk';
import { useState } from 'react';
import { StatusIcon } from '@/components/desk/ticket/status';
import { CommandDialog } from '@/components/platform/shell/command-dialog';
import { useTenant } from '@/components/platform/sync/tenant';
import type { Ticket } from '@/zero/desk/ticket/schema';
import { queries } from '@/zero/queries';

/** Tickets offered at once; typing finds the others. */
const mostOffered = 12;

type TicketFinderProps = {
  /** Names the dialog: "Merge #12 into". */
  label: string;
  /** The ticket that is not offered: the one at hand. */
  ownId?: string;
  /** Only this client's tickets. */
  clientId?: string | undefined;
  onChoose: (ticket: Ticket) => void;
  onClose: () => void;
};

/** Finds another ticket by its number or a part of its title, from the replica as one types. */
export function TicketFinder({ label, ownId, clientId, onChoose, onClose }: TicketFinderProps) {
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
