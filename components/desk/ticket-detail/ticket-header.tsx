'use client';

import { ArrowDownIcon } from '@phosphor-icons/react/dist/ssr/ArrowDown';
import { ArrowLeftIcon } from '@phosphor-icons/react/dist/ssr/ArrowLeft';
import { ArrowUpIcon } from '@phosphor-icons/react/dist/ssr/ArrowUp';
import type { ReactNode } from 'react';
import { PresenceFaces } from '@/components/platform/presence/presence-faces';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { StatusLabel } from '@/components/desk/ticket/status-label';
import type { Ticket } from '@/zero/desk/ticket/schema';
import { isDone } from '@/zero/desk/ticket/rules';
import { TicketTitle } from './ticket-title';
import type { TicketChanges } from './use-ticket-changes';
import type { TicketWay } from './use-ticket-way';

type TicketHeaderProps = {
  ticket: Ticket;
  way: TicketWay;
  changes: TicketChanges;
  canTriage: boolean;
  isRenaming: boolean;
  onRename: (title: string) => void;
  onRenamingChange: (isRenaming: boolean) => void;
  /** What else can be done: a menu. */
  children?: ReactNode;
};

/** Number, title and status, the way back and on, and the one thing most tickets end with. */
export function TicketHeader({
  ticket,
  way,
  changes,
  canTriage,
  isRenaming,
  onRename,
  onRenamingChange,
  children,
}: TicketHeaderProps) {
  const done = isDone(ticket.status);
  return (
    <header className="flex min-h-14 shrink-0 items-center gap-2 border-b border-line px-2 py-2 sm:px-4">
      <IconButton
        label="Back to the list"
        keys="U"
        icon={<ArrowLeftIcon aria-hidden />}
        onClick={way.back}
      />
      <TicketTitle
        number={ticket.number > 0 ? `#${ticket.number}` : 'New'}
        title={ticket.title}
        canRename={canTriage}
        isRenaming={isRenaming}
        onRename={onRename}
        onRenamingChange={onRenamingChange}
      />
      <PresenceFaces ticketId={ticket.id} />
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
      {children}
    </header>
  );
}
