import type { QueryResultType } from '@rocicorp/zero';
import { clsx } from 'clsx';
import NextLink from 'next/link';
import { memo } from 'react';
import { RelativeTime } from '@/components/ui/relative-time';
import { Skeleton } from '@/components/ui/skeleton';
import { StatusIcon, statusWord } from '@/components/desk/ticket/status';
import type { queries } from '@/zero/queries';
import { within } from '@/components/core/address/within';
import { ticketPath } from '../portal-path';

export type PortalRow = QueryResultType<typeof queries.ticket.list>[number];

const frame = '-mx-4 flex h-full items-center gap-3 px-4';

type TicketRowProps = {
  ticket: PortalRow;
  slug: string;
  /** Something happened that the reader was notified of and has not seen. */
  isUnread: boolean;
  /** It waits for an answer of a colleague rather than of the reader. */
  isColleagues?: boolean;
};

/** One ticket in the client's words: what, in which state, who asked, how long ago. */
export const TicketRow = memo(function TicketRow({
  ticket,
  slug,
  isUnread,
  isColleagues = false,
}: TicketRowProps) {
  const isWaiting = ticket.status === 'waiting_on_client';
  return (
    <NextLink
      {...within(ticketPath(slug, ticket))}
      data-row
      data-ticket={ticket.id}
      data-number={ticket.number}
      className={clsx(frame, '-outline-offset-2 hover:bg-hover')}
    >
      <StatusIcon status={ticket.status} audience="client" decorative />
      <span className="min-w-0 flex-1">
        <span
          dir="auto"
          className={clsx('block truncate text-14', isUnread ? 'font-semibold' : 'font-medium')}
        >
          {ticket.title}
        </span>
        <span className="block truncate text-12 text-ink-muted">
          <span className={clsx(isWaiting && 'font-medium text-warning-ink')}>
            {isWaiting && isColleagues
              ? 'Waiting for a colleague'
              : statusWord(ticket.status, 'client')}
          </span>
          {' · '}
          <span className="tabular-nums">
            {ticket.number > 0 ? `#${ticket.number}` : 'Being sent'}
          </span>
          {ticket.requester && (
            <>
              {' '}
              · <bdi>{ticket.requester.name}</bdi>
            </>
          )}
        </span>
      </span>
      <span className="flex shrink-0 flex-col items-end gap-1.5">
        <RelativeTime
          at={ticket.lastActivityAt}
          className={clsx('text-12 tabular-nums', isUnread ? 'text-ink' : 'text-ink-faint')}
        />
        <span className="flex h-2 items-center">
          {isUnread && (
            <>
              <span aria-hidden className="size-2 rounded-full bg-accent" />
              <span className="sr-only">, unread</span>
            </>
          )}
        </span>
      </span>
    </NextLink>
  );
});

/** Holds the place of a row that is on its way. */
export function TicketRowPlaceholder() {
  return (
    <div className={frame}>
      <Skeleton className="size-4 rounded-full" />
      <div className="flex flex-1 flex-col gap-2">
        <Skeleton className="h-3.5 w-3/5" />
        <Skeleton className="h-3 w-2/5" />
      </div>
    </div>
  );
}
