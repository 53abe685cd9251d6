import { PriorityLabel } from '@/components/desk/ticket/priority-label';
import { RelativeTime } from '@/components/ui/relative-time';
import { StatusLabel } from '@/components/desk/ticket/status-label';
import type { ReactNode } from 'react';
import type { ListRow } from '../list-row';
import type { Directory } from '../use-directory';

/** What one wants to know of a ticket before its thread; from the row, so that it is there at once. */
export function PeekFacts({ row, directory }: { row: ListRow; directory: Directory }) {
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
