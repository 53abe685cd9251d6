'use client';

import NextLink from 'next/link';
import { Highlighted } from '@/components/platform/search/highlighted';
import { useTenant } from '@/components/platform/sync/tenant';
import { RelativeTime } from '@/components/ui/relative-time';
import { StatusIcon } from '@/components/desk/ticket/status';
import { isTicketHit, type TicketHit } from '@/zero/desk/search/ticket-hit';
import type { SearchHit } from '@/zero/platform/search/answer';

/** The line of the search page for a ticket. */
export const FoundTicket = ({ hit }: { hit: SearchHit }) =>
  isTicketHit(hit) ? <TicketHitRow hit={hit} /> : null;

/** One ticket that was found, with the words around the hit. */
export function TicketHitRow({ hit }: { hit: TicketHit }) {
  const { organization, actor } = useTenant();
  const isClient = actor.userType === 'client';
  const area = isClient ? 'portal' : 'tickets';
  return (
    <li className="border-b border-line">
      <NextLink
        href={`/t/${organization.slug}/${area}/${hit.number}`}
        prefetch={false}
        className="flex gap-3 px-4 py-2.5 -outline-offset-2 hover:bg-hover"
      >
        <span className="flex h-5 items-center">
          <StatusIcon status={hit.status} audience={isClient ? 'client' : 'staff'} />
        </span>
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline gap-3 text-13">
            <span dir="auto" className="line-clamp-1 min-w-0 flex-1 font-medium">
              <Highlighted segments={hit.title} />
            </span>
            <span className="shrink-0 text-12 text-ink-muted tabular-nums">#{hit.number}</span>
            {!isClient && (
              <span
                dir="auto"
                className="w-40 shrink-0 truncate text-12 text-ink-muted max-md:hidden"
              >
                {hit.clientName}
              </span>
            )}
            <RelativeTime
              at={hit.lastActivityAt}
              className="w-12 shrink-0 text-right text-12 text-ink-muted tabular-nums"
            />
          </span>
          {hit.excerpt.length > 0 && (
            <span dir="auto" className="mt-0.5 line-clamp-2 max-w-[70ch] text-13 text-ink-muted">
              {hit.foundIn === 'note' && (
                <span className="mr-1.5 rounded-mark bg-note px-1 text-12 text-note-ink">Note</span>
              )}
              <Highlighted segments={hit.excerpt} />
            </span>
          )}
        </span>
      </NextLink>
    </li>
  );
}
