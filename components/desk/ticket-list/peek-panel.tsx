'use client';

import { XIcon } from '@phosphor-icons/react/dist/ssr/X';
import type { ReactNode } from 'react';
import { ThreadItem } from '@/components/desk/thread/thread-item';
import { timelineOf } from '@/components/desk/thread/timeline';
import type { ThreadTicket } from '@/components/desk/thread/types';
import { useTicket } from '@/components/desk/ticket-detail/use-ticket';
import { PriorityLabel } from '@/components/desk/ticket/priority';
import { StatusLabel } from '@/components/desk/ticket/status';
import { useDesk } from '@/components/desk/ticket/use-desk';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { RelativeTime } from '@/components/ui/relative-time';
import { Skeleton } from '@/components/ui/skeleton';
import type { ListRow } from './list-row';
import type { Directory } from './use-directory';

/** The newest of a thread: what one needs to know where it stands. */
const newest = 6;

type PeekPanelProps = {
  /** The row that has the focus, which may know more than is loaded of its ticket. */
  row: ListRow;
  directory: Directory;
  organizationId: string;
  onOpen: () => void;
  onClose: () => void;
};

/** A look at the focused ticket without leaving the list; the keys stay with the list. */
export function PeekPanel({ row, directory, organizationId, onOpen, onClose }: PeekPanelProps) {
  const segment = row.number > 0 ? String(row.number) : row.id;
  const { ticket, isComplete } = useTicket(organizationId, segment);
  const number = row.number > 0 ? `#${row.number}` : 'New ticket';
  return (
    <aside
      aria-label={`Preview of ${number}`}
      className="absolute inset-y-0 right-0 z-20 flex w-110 flex-col border-l border-line bg-canvas shadow-float max-sm:inset-x-0 max-sm:top-auto max-sm:h-[70%] max-sm:w-full max-sm:rounded-t-panel max-sm:border-t max-sm:border-l-0"
    >
      <header className="flex shrink-0 items-start gap-2 border-b border-line py-3 pr-2 pl-4">
        <h2 className="line-clamp-2 min-w-0 flex-1 text-14 font-semibold wrap-anywhere">
          <span className="mr-2 font-normal text-ink-muted tabular-nums">{number}</span>
          <bdi>{row.title}</bdi>
        </h2>
        <Button size="sm" keys="Enter" onClick={onOpen}>
          Open ticket
        </Button>
        <IconButton
          label="Close preview"
          keys="Space"
          size="sm"
          icon={<XIcon aria-hidden />}
          onClick={onClose}
        />
      </header>
      {/* Keyed, so that each ticket is read from its top. */}
      <div key={row.id} className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-4">
        <PeekFacts row={row} directory={directory} />
        {ticket ? <Tail ticket={ticket} isComplete={isComplete} /> : <Skeleton className="h-28" />}
      </div>
    </aside>
  );
}

function Tail({ ticket, isComplete }: { ticket: ThreadTicket; isComplete: boolean }) {
  const { names } = useDesk();
  const items = timelineOf(ticket);
  if (items.length === 0 && isComplete) {
    return <p className="text-13 text-ink-muted">Nothing has been written here yet.</p>;
  }
  const earlier = items.length - newest;
  return (
    <>
      {earlier > 0 && (
        <p className="mb-3 text-12 text-ink-faint">
          {earlier === 1 ? 'One earlier entry' : `${earlier} earlier entries`}
        </p>
      )}
      <ol aria-label="Newest in the conversation" className="flex flex-col gap-3">
        {items.slice(-newest).map((item) => (
          <li key={item.id}>
            <ThreadItem
              item={item}
              audience="staff"
              clientName={ticket.client?.name}
              names={names}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

/** What one wants to know of a ticket before its thread; from the row, so that it is there at once. */
function PeekFacts({ row, directory }: { row: ListRow; directory: Directory }) {
  return (
    <dl className="mb-4 grid grid-cols-2 gap-x-4 gap-y-2 border-b border-line pb-4 text-13">
      <PeekFact name="Status">
        <StatusLabel status={row.status} />
      </PeekFact>
      <PeekFact name="Priority">
        <PriorityLabel priority={row.priority} />
      </PeekFact>
      <PeekFact name="Client">{directory.clients.get(row.clientId)?.name}</PeekFact>
      <PeekFact name="Requester">{row.requester?.name}</PeekFact>
      <PeekFact name="Assignee">
        {directory.staff.get(row.assigneeId ?? '')?.name ?? 'Nobody'}
      </PeekFact>
      <PeekFact name="Type">{directory.types.get(row.typeId ?? '')?.name ?? 'No type'}</PeekFact>
      <PeekFact name="Created">
        <RelativeTime at={row.createdAt} />
      </PeekFact>
      <PeekFact name="Last activity">
        <RelativeTime at={row.lastActivityAt} />
      </PeekFact>
    </dl>
  );
}

function PeekFact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt dir="auto" className="text-12 text-ink-muted">
        {name}
      </dt>
      <dd className="truncate">
        <bdi>{children || '–'}</bdi>
      </dd>
    </div>
  );
}
