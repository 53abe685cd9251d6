'use client';

import { useQuery } from '@rocicorp/zero/react';
import { BackButton, DetailLayout } from '@/components/platform/detail/detail-layout';
import { Missing } from '@/components/platform/detail/missing';
import { useTenant } from '@/components/platform/sync/tenant';
import { Badge } from '@/components/ui/badge';
import { Link } from '@/components/ui/link';
import { queries } from '@/zero/queries';
import { BacklogChart, PartsChart, VolumeChart } from '@/components/desk/metrics/ticket-charts';
import { MetricsPage } from '@/components/desk/metrics/metrics-page';
import { Kpis } from '@/components/desk/metrics/kpis';
import { ClientPayments } from './client-payments';
import { ClientTickets } from './client-tickets';
import { Contacts } from './contacts';
import { Notes } from './notes';

const parts = { by: ['type', 'priority'] } as const;

/** One client company: its people and tickets, what it owes, what we know of it, how we serve it. */
export function ClientDetail({ id: clientId }: { id: string }) {
  const { organization } = useTenant();
  const [clients, { type }] = useQuery(queries.client.all({ organizationId: organization.id }));
  const list = `/t/${organization.slug}/clients`;
  const client = clients.find(({ id }) => id === clientId);
  if (!client)
    return type === 'complete' ? <Missing noun="client" list="the clients" href={list} /> : null;

  return (
    <MetricsPage
      title={client.name}
      parts={parts}
      withDetails
      clientId={clientId}
      before={<BackButton to="the clients" href={list} group="Client" />}
      after={
        <>
          <Badge className="capitalize">{client.plan}</Badge>
          <Link
            variant="secondary"
            size="sm"
            className="ml-auto"
            href={`/t/${organization.slug}/tickets?client=${clientId}`}
          >
            All tickets
          </Link>
        </>
      }
    >
      <Kpis />
      <DetailLayout
        aside={
          <>
            <Notes clientId={clientId} clientName={client.name} />
            <Contacts clientId={clientId} />
            <PartsChart
              dimension="type"
              title="Tickets by type"
              definition="Tickets created, by type as it is now."
            />
            <PartsChart
              dimension="priority"
              title="Tickets by priority"
              definition="Tickets created, by priority as it is now."
            />
          </>
        }
      >
        <ClientTickets clientId={clientId} />
        <VolumeChart />
        <BacklogChart />
        <ClientPayments clientId={clientId} />
      </DetailLayout>
    </MetricsPage>
  );
}
