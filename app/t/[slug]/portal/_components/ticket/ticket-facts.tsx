import type { ReactNode } from 'react';
import type { ThreadTicket } from '@/components/thread/types';
import { RelativeTime } from '@/components/ui/relative-time';
import { isDone } from '@/zero/ticket/rules';

/** Who asked, what kind it is and who is helping; names only, never an address. */
export function TicketFacts({ ticket }: { ticket: ThreadTicket }) {
  return (
    <dl className="mb-4 grid grid-cols-2 gap-x-4 gap-y-3 border-b border-line pb-4 sm:grid-cols-4">
      <Fact name={isDone(ticket.status) ? 'Helped by' : 'Helping you'}>
        <bdi>{ticket.assignee?.name ?? 'Our team'}</bdi>
      </Fact>
      <Fact name="Opened by">
        <bdi>{ticket.requester?.name ?? 'A former colleague'}</bdi>
      </Fact>
      <Fact name="Opened">
        <RelativeTime at={ticket.createdAt} />
      </Fact>
      <Fact name="Type">
        <bdi>{ticket.type?.name ?? 'Not sure'}</bdi>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt dir="auto" className="text-12 text-ink-faint">
        {name}
      </dt>
      <dd className="truncate text-13">{children}</dd>
    </div>
  );
}
