'use client';

import { type ReactNode, useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import type { ThreadTicket } from '@/components/desk/thread/types';
import { priorityWord } from '@/components/desk/ticket/priority';
import { RelativeTime } from '@/components/ui/relative-time';
import { isDone } from '@/zero/desk/ticket/rules';
import { openingWords } from './opening-words';

/** Who asked, what kind it is, who is helping and when; names only, never an address. */
export function TicketFacts({ ticket }: { ticket: ThreadTicket }) {
  const { organization } = useTenant();
  const [openedAt] = useState(Date.now);
  const isOurs = !isDone(ticket.status) && ticket.status !== 'waiting_on_client';
  const hours = isOurs ? openingWords(organization, openedAt) : undefined;
  return (
    <dl className="mb-4 grid grid-cols-2 gap-x-4 gap-y-3 border-b border-line pb-4 sm:grid-cols-3">
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
      <Fact name="Priority">{priorityWord(ticket.priority)}</Fact>
      {hours && <Fact name="We answer">{hours}</Fact>}
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
