'use client';

import { useQuery } from '@rocicorp/zero/react';
import Link from 'next/link';
import { useRef } from 'react';
import { useMetrics } from '@/components/desk/analytics/metrics-provider';
import { useRowLinks } from '@/components/core/keyboard/use-row-links';
import { useTenant } from '@/components/platform/sync/tenant';
import { PriorityIcon } from '@/components/desk/ticket/priority';
import { RelativeTime } from '@/components/ui/relative-time';
import { StatusIcon } from '@/components/desk/ticket/status';
import { Link as TextLink } from '@/components/ui/link';
import { queries } from '@/zero/queries';
import type { TicketStatus } from '@/zero/desk/ticket/values';

const shown = 8;
const open: TicketStatus[] = ['new', 'open', 'waiting_on_client', 'blocked'];

/** What is open for the client, the latest activity first; live from the tickets themselves. */
export function ClientTickets({ clientId }: { clientId: string }) {
  const { organization } = useTenant();
  const { names } = useMetrics();
  const pane = useRef<HTMLUListElement>(null);
  const [tickets, { type }] = useQuery(
    queries.ticket.queue({
      organizationId: organization.id,
      filter: { clientId: [clientId], status: open, merged: false, sort: 'activity' },
      limit: shown + 1,
      start: null,
      direction: 'forward',
    }),
  );
  useRowLinks(pane, { list: `client ${clientId}`, noun: 'ticket', hasRows: tickets.length > 0 });
  const base = `/t/${organization.slug}/tickets`;
  return (
    <section aria-labelledby="client-tickets" className="flex flex-col gap-2">
      <header className="flex items-baseline gap-3">
        <h2 id="client-tickets" className="flex-1 text-14 font-semibold">
          What is open?
        </h2>
        {tickets.length > shown && (
          <TextLink
            variant="quiet"
            className="text-12"
            href={`${base}?client=${clientId}&status=${open.join(',')}`}
          >
            Show all open tickets
          </TextLink>
        )}
      </header>
      {tickets.length === 0 && type === 'complete' && (
        <p className="text-13 text-ink-muted">
          No open tickets. New tickets appear here automatically.
        </p>
      )}
      <ul ref={pane} aria-label="Open tickets">
        {tickets.slice(0, shown).map((ticket) => (
          <li key={ticket.id} className="border-b border-line">
            <Link
              href={`${base}/${ticket.number}`}
              prefetch={false}
              data-row={ticket.id}
              className="flex h-9 items-center gap-3 px-2 text-13 hover:bg-hover focus-visible:bg-hover pointer-coarse:h-11"
            >
              <StatusIcon status={ticket.status} />
              <span className="w-14 shrink-0 text-ink-muted tabular-nums">{ticket.number}</span>
              <span dir="auto" className="min-w-0 flex-1 truncate font-medium">
                {ticket.title}
              </span>
              <span className="w-32 truncate text-ink-muted max-md:hidden">
                {names.nameOf('agent', ticket.assigneeId)}
              </span>
              <PriorityIcon priority={ticket.priority} />
              <RelativeTime
                at={ticket.lastActivityAt}
                className="w-12 shrink-0 text-right text-12 text-ink-muted"
              />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
