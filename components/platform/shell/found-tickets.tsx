'use client';

import { useQuery } from '@rocicorp/zero/react';
import type { useSearch } from '@/components/platform/search/use-search';
import { useSettled } from '@/components/platform/search/use-settled';
import { useTenant } from '@/components/platform/sync/tenant';
import { StatusIcon } from '@/components/desk/ticket/status';
import { queries } from '@/zero/queries';
import { CommandItems } from './command-items';
import { FoundHits } from './found-hits';
import { useGo } from './use-go';

const typingPauseMs = 80;
const mostFound = 8;

type FoundTicketsProps = {
  text: string;
  search: ReturnType<typeof useSearch>;
  onChoose: (run: () => void) => void;
};

/**
 * The newest tickets whose title or number is being typed, those on the device at once; under them
 * what the server finds in the whole history.
 */
export function FoundTickets({ text, search, onChoose }: FoundTicketsProps) {
  const { organization, actor } = useTenant();
  const go = useGo();
  const typed = text.trim().slice(0, 200);
  const settled = useSettled(typed, typingPauseMs);
  const [tickets] = useQuery(
    settled
      ? queries.ticket.list({
          organizationId: organization.id,
          filter: { text: settled },
          limit: mostFound,
          start: null,
          direction: 'forward',
        })
      : null,
    { ttl: 'none' },
  );
  if (!typed) return null;

  const isClient = actor.userType === 'client';
  const area = `/t/${organization.slug}/${isClient ? 'portal' : 'tickets'}`;
  const near = tickets ?? [];
  const hits = (search.answer?.hits ?? []).filter(({ id }) => near.every((row) => row.id !== id));
  return (
    <>
      <CommandItems
        onChoose={onChoose}
        group={{
          heading: 'Tickets',
          commands: near.map((ticket) => ({
            id: `ticket:${ticket.id}`,
            label: ticket.title,
            hint: [ticket.number > 0 && `#${ticket.number}`, !isClient && ticket.client?.name]
              .filter(Boolean)
              .join(' · '),
            icon: <StatusIcon status={ticket.status} audience={isClient ? 'client' : 'staff'} />,
            run: () => go(`${area}/${ticket.number || ticket.id}`),
          })),
        }}
      />
      <FoundHits
        hits={hits}
        audience={isClient ? 'client' : 'staff'}
        onChoose={({ number }) => onChoose(() => go(`${area}/${number}`))}
      />
      {!search.isOffline && (
        <CommandItems
          onChoose={onChoose}
          group={{
            commands: [
              {
                id: 'search:all',
                label: `See all results for “${typed}”`,
                run: () =>
                  go(`/t/${organization.slug}/search?${new URLSearchParams({ q: typed })}`),
              },
            ],
          }}
        />
      )}
    </>
  );
}
