'use client';

import { ArrowDownIcon } from '@phosphor-icons/react/dist/ssr/ArrowDown';
import { ArrowLeftIcon } from '@phosphor-icons/react/dist/ssr/ArrowLeft';
import { ArrowUpIcon } from '@phosphor-icons/react/dist/ssr/ArrowUp';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { StatusLabel } from '@/components/ui/status-label';
import type { Ticket } from '@/zero/schema';
import { isDone } from '@/zero/ticket/rules';
import type { TicketChanges } from './use-ticket-changes';
import type { TicketWay } from './use-ticket-way';

type TicketHeaderProps = {
  ticket: Ticket;
  way: TicketWay;
  changes: TicketChanges;
  canTriage: boolean;
};

/** Number, title and status, the way back and on, and the one thing most tickets end with. */
export function TicketHeader({ ticket, way, changes, canTriage }: TicketHeaderProps) {
  const done = isDone(ticket.status);
  return (
    <header className="flex min-h-14 shrink-0 items-center gap-2 border-b border-line px-2 py-2 sm:px-4">
      <IconButton
        label="Back to the list"
        keys="U"
        icon={<ArrowLeftIcon aria-hidden />}
        onClick={way.back}
      />
      <div className="min-w-0 flex-1">
        <h1 className="line-clamp-2 text-16 font-semibold wrap-anywhere">
          <span className="mr-2 font-normal text-ink-muted tabular-nums">
            {ticket.number > 0 ? `#${ticket.number}` : 'New'}
          </span>
          {ticket.title}
        </h1>
      </div>
      <span className="hidden text-13 sm:block">
        <StatusLabel status={ticket.status} />
      </span>
      <div className="flex max-sm:hidden">
        <IconButton
          label="Previous ticket"
          keys="K"
          icon={<ArrowUpIcon aria-hidden />}
          disabled={!way.previous}
          onClick={way.previous?.go}
        />
        <IconButton
          label="Next ticket"
          keys="J"
          icon={<ArrowDownIcon aria-hidden />}
          disabled={!way.next}
          onClick={way.next?.go}
        />
      </div>
      {canTriage && (
        <Button
          size="sm"
          keys={done ? undefined : 'E'}
          className="max-sm:hidden"
          onClick={() => changes.changeStatus(done ? 'open' : 'resolved')}
        >
          {done ? 'Reopen ticket' : 'Resolve ticket'}
        </Button>
      )}
    </header>
  );
}
