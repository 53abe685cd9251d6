'use client';

import { useQuery } from '@rocicorp/zero/react';
import { StatusIcon } from '@/components/desk/ticket/status';
import type { FoundProps } from '@/components/platform/module/define-screens';
import { useDebounced } from '@/components/platform/search/use-debounced';
import { CommandItems } from '@/components/platform/shell/command-items';
import { useGo } from '@/components/platform/shell/use-go';
import { useTenant } from '@/components/platform/sync/tenant';
import { isTicketHit } from '@/zero/desk/search/ticket-hit';
import { queries } from '@/zero/queries';
import { FoundHits } from './found-hits';

const typingPauseMs = 80;
const mostFound = 8;

/**
 * The newest tickets whose title or number is being typed, those on the device at once; under them
 * what the server finds in the whole history.
 */
export function FoundTickets({ text, hits, onChoose }: FoundProps) {
  const { organization, actor } = useTenant();
  const go = useGo();
  const typed = text.trim().slice(0, 200);
  const settled = useDebounced(typed, typingPauseMs);
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
        hits={hits.filter(isTicketHit).filter(({ id }) => near.every((row) => row.id !== id))}
        audience={isClient ? 'client' : 'staff'}
        onChoose={({ number }) => onChoose(() => go(`${area}/${number}`))}
      />
    </>
  );
}
