'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useTenant } from '@/components/sync/tenant';
import { StatusIcon } from '@/components/ui/status-icon';
import { queries } from '@/zero/queries';
import { CommandItems } from './command-items';
import { useGo } from './use-go';
import { useSettled } from './use-settled';

const typingPauseMs = 80;
const mostFound = 8;

type FoundTicketsProps = { text: string; onChoose: (run: () => void) => void };

/** The newest tickets whose title or number is being typed; those on the device at once. */
export function FoundTickets({ text, onChoose }: FoundTicketsProps) {
  const { organization, actor } = useTenant();
  const go = useGo();
  const settled = useSettled(text.trim().slice(0, 200), typingPauseMs);
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
  const isClient = actor.userType === 'client';
  const area = `/t/${organization.slug}/${isClient ? 'portal' : 'tickets'}`;
  return (
    <CommandItems
      onChoose={onChoose}
      group={{
        heading: 'Tickets',
        commands: (tickets ?? []).map((ticket) => ({
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
  );
}
