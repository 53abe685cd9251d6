'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useTenant } from '@/components/platform/sync/tenant';
import { EmptyState } from '@/components/ui/empty-state';
import { highlight } from '@/lib/search/highlight';
import { normalizeText } from '@/lib/search/normalize-text';
import { queries } from '@/zero/queries';
import { TicketHitRow } from './search-hit';

/** Without a connection: the tickets on this device whose title or number is what was typed. */
export function DeviceResults({ text }: { text: string }) {
  const { organization } = useTenant();
  const [tickets] = useQuery(
    queries.ticket.list({
      organizationId: organization.id,
      filter: { text: text.slice(0, 200) },
      limit: 100,
      start: null,
      direction: 'forward',
    }),
    { ttl: 'none' },
  );
  const terms = text.split(/\s+/).map((word) => `${normalizeText(word)}*`);
  return (
    <>
      <p role="status" className="px-4 py-2 text-12 text-ink-muted">
        Offline: only titles and numbers on this device are searched.
      </p>
      {tickets.length === 0 ? (
        <EmptyState>
          No matches on this device. The whole history is searched once you are back online.
        </EmptyState>
      ) : (
        <ul aria-label="Results">
          {tickets.map((ticket) => (
            <TicketHitRow
              key={ticket.id}
              hit={{
                ...ticket,
                subjectType: 'ticket',
                title: highlight(ticket.title, terms),
                clientName: ticket.client?.name ?? '',
                isClose: false,
                foundIn: 'title',
                excerpt: [],
              }}
            />
          ))}
        </ul>
      )}
    </>
  );
}
