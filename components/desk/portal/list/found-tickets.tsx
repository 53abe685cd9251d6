'use client';

import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/ssr/MagnifyingGlass';
import { useQuery } from '@rocicorp/zero/react';
import { clsx } from 'clsx';
import NextLink from 'next/link';
import { useId, useRef } from 'react';
import { within } from '@/components/core/address/within';
import { StatusIcon, statusWord } from '@/components/desk/ticket/status';
import { Highlighted } from '@/components/platform/search/highlighted';
import { useSearch } from '@/components/platform/search/use-search';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { RelativeTime } from '@/components/ui/relative-time';
import { isTicketHit, type TicketHit } from '@/zero/desk/search/ticket-hit';
import { queries } from '@/zero/queries';
import { ofOwnClient } from '../own-client';
import { ticketPath } from '../portal-path';
import { ListHeading } from './ticket-rows';
import { TicketRow } from './ticket-row';
import { useRowKeys } from './use-row-keys';
import { rowFrame, useUnreadTickets, useWarmTickets } from './use-ticket-rows';

const mostNear = 50;
const mostHits = 30;

type FoundTicketsProps = { text: string; onClear: () => void };

/**
 * The company's tickets, open and solved, whose title or number is `text`: those on the device at
 * once; under them what the server finds in the whole history, with the words around it.
 */
export function FoundTickets({ text, onClear }: FoundTicketsProps) {
  const { organization, actor } = useTenant();
  const organizationId = organization.id;
  const pane = useRef<HTMLDivElement>(null);
  const id = useId();
  const unread = useUnreadTickets();
  const page = { limit: mostNear, start: null, direction: 'forward' } as const;
  const filter = { ...ofOwnClient(actor), text, sort: 'activity' } as const;
  const [near] = useQuery(queries.ticket.list({ organizationId, filter, ...page }), {
    ttl: 'none',
  });
  const { state, answer, isOffline } = useSearch(text, { limit: mostHits });
  const hits = (answer?.hits ?? [])
    .filter(isTicketHit)
    .filter((hit) => near.every((row) => row.id !== hit.id));
  const isNothing = near.length === 0 && hits.length === 0;
  useWarmTickets(pane, organizationId);
  useRowKeys(pane, `${organizationId}?${text}`, !isNothing);

  return (
    <div
      ref={pane}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain"
      aria-busy={state === 'loading'}
    >
      <div role="list" aria-label="Tickets found" hidden={near.length === 0}>
        {near.map((ticket) => (
          <div key={ticket.id} role="listitem" className={rowFrame}>
            <TicketRow ticket={ticket} slug={organization.slug} isUnread={unread.has(ticket.id)} />
          </div>
        ))}
      </div>
      {hits.length > 0 && (
        <section aria-labelledby={id}>
          <ListHeading id={id} label="Found in what was written" />
          <div role="list" aria-labelledby={id}>
            {hits.map((hit) => (
              <div key={hit.id} role="listitem" className={rowFrame}>
                <FoundRow hit={hit} slug={organization.slug} />
              </div>
            ))}
          </div>
        </section>
      )}
      {isNothing && state === 'ready' && (
        <EmptyState
          icon={<MagnifyingGlassIcon />}
          action={<Button onClick={onClear}>Clear search</Button>}
        >
          No ticket of your company matches “{text}”.
        </EmptyState>
      )}
      {(isOffline || state === 'failed') && (
        <p role="status" className="px-4 py-3 text-13 text-ink-muted">
          {isOffline
            ? 'You are offline: only titles and numbers on this device are searched.'
            : 'Couldn’t search messages. Only titles and numbers are searched; keep typing to try again.'}
        </p>
      )}
    </div>
  );
}

/** One ticket that the server found, with the words around the hit. */
function FoundRow({ hit, slug }: { hit: TicketHit; slug: string }) {
  return (
    <NextLink
      {...within(ticketPath(slug, hit))}
      data-row
      data-ticket={hit.id}
      data-number={hit.number}
      className={clsx(
        '-mx-4 flex h-full items-center gap-3 px-4',
        '-outline-offset-2 hover:bg-hover',
      )}
    >
      <StatusIcon status={hit.status} audience="client" decorative />
      <span className="min-w-0 flex-1">
        <span dir="auto" className="block truncate text-14 font-medium">
          <Highlighted segments={hit.title} />
        </span>
        <span className="block truncate text-12 text-ink-muted">
          {statusWord(hit.status, 'client')} · <span className="tabular-nums">#{hit.number}</span>
          {hit.excerpt.length > 0 && (
            <>
              {' · '}
              <bdi>
                <Highlighted segments={hit.excerpt} />
              </bdi>
            </>
          )}
        </span>
      </span>
      <RelativeTime
        at={hit.lastActivityAt}
        className="shrink-0 text-12 text-ink-faint tabular-nums"
      />
    </NextLink>
  );
}
