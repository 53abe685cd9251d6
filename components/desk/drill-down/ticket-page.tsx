'use client';

import { useQuery } from '@rocicorp/zero/react';
import Link from 'next/link';
import { useTenant } from '@/components/platform/sync/tenant';
import { PriorityIcon } from '@/components/desk/ticket/priority';
import { RelativeTime } from '@/components/ui/relative-time';
import { StatusIcon } from '@/components/desk/ticket/status';
import { queries } from '@/zero/queries';

/** Some tickets by their numbers, a line each; a line stands there before its ticket has arrived. */
export function TicketPage({ numbers }: { numbers: readonly number[] }) {
  const { organization } = useTenant();
  const [tickets] = useQuery(
    queries.analytics.listed({ organizationId: organization.id, numbers: [...numbers] }),
  );
  const byNumber = new Map(tickets.map((ticket) => [ticket.number, ticket]));
  return numbers.map((number) => {
    const ticket = byNumber.get(number);
    return (
      <li key={number} className="border-b border-line">
        <Link
          href={`/t/${organization.slug}/tickets/${number}`}
          className="flex h-9 items-center gap-3 px-2 text-13 hover:bg-hover pointer-coarse:h-11"
        >
          {ticket && <StatusIcon status={ticket.status} />}
          <span className="w-14 shrink-0 text-ink-muted tabular-nums">{number}</span>
          <span dir="auto" className="min-w-0 flex-1 truncate font-medium">
            {ticket?.title}
          </span>
          <span dir="auto" className="w-40 truncate text-ink-muted max-md:hidden">
            {ticket?.client?.name}
          </span>
          <span className="w-32 truncate text-ink-muted max-lg:hidden">
            {ticket ? (ticket.assignee?.name ?? 'Unassigned') : null}
          </span>
          {ticket && <PriorityIcon priority={ticket.priority} />}
          {ticket && (
            <RelativeTime
              at={ticket.createdAt}
              className="w-12 text-right text-12 text-ink-muted"
            />
          )}
        </Link>
      </li>
    );
  });
}
