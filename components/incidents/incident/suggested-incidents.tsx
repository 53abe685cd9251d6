'use client';

import { LightbulbIcon } from '@phosphor-icons/react/dist/ssr/Lightbulb';
import { useQuery } from '@rocicorp/zero/react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { formatNoun } from '@/lib/format/number';
import { openIncidents } from '@/zero/incidents/incident/filter';
import type { Service } from '@/zero/incidents/service/schema';
import { suggestIncidents, type Suggestion } from '@/zero/incidents/service/suggestions';
import { queries } from '@/zero/queries';
import { type SubjectRows, subjectLabel } from '@/zero/references';
import { can } from '@/zero/roles';
import { useMinute } from '../schedule/use-minute';
import { useDeclaring } from './declaring';

/** Offers to declare what several clients report of one service; the replica finds it. */
export function SuggestedIncidents({ services }: { services: readonly Service[] }) {
  const { organization, actor } = useTenant();
  const place = { organizationId: organization.id };
  const now = useMinute();
  const [links] = useQuery(queries.service.links({ ...place, serviceId: null }));
  const [open] = useQuery(
    queries.incident.list({
      ...place,
      filter: openIncidents,
      limit: 100,
      start: null,
    }),
  );
  if (!can(actor, 'incident.declare')) return null;
  const tickets = links.flatMap(({ toId, fromTicket }) =>
    fromTicket ? [{ ...fromTicket, serviceId: toId }] : [],
  );
  const affected = new Set(
    open.flatMap(({ services: hurt }) => hurt.map(({ serviceId }) => serviceId)),
  );
  return suggestIncidents(services, tickets, { affected, now }).map((suggestion) => (
    <Suggested key={suggestion.service.id} suggestion={suggestion} />
  ));
}

type Reported = NonNullable<SubjectRows['ticket']> & { serviceId: string };

function Suggested({ suggestion }: { suggestion: Suggestion<Reported> }) {
  const { service, tickets, clients } = suggestion;
  const declaring = useDeclaring({
    title: `${service.name}: reported by ${formatNoun(clients, 'client', 'clients')}`,
    severity: 3,
    serviceId: service.id,
    subjects: tickets.map((ticket) => ({
      subjectType: 'ticket',
      subjectId: ticket.id,
      label: subjectLabel({ subjectType: 'ticket', subjectId: ticket.id, ticket }),
      title: ticket.title,
    })),
  });
  return (
    <>
      <Banner
        tone="warning"
        icon={<LightbulbIcon />}
        action={
          <Button size="sm" onClick={declaring.open}>
            Declare incident
          </Button>
        }
      >
        {formatNoun(clients, 'client', 'clients')} opened tickets about <bdi>{service.name}</bdi>{' '}
        within ten minutes.
      </Banner>
      {declaring.dialog}
    </>
  );
}
