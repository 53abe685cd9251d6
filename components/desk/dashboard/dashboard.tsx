'use client';

import { useQuery } from '@rocicorp/zero/react';
import Link from 'next/link';
import { useCallback, useMemo } from 'react';
import { ChartPanel } from '@/components/core/chart/chart-panel';
import { HeatMap } from '@/components/core/chart/heat-map';
import { downloadHeatPng } from '@/components/core/chart/png';
import { WhenVisible } from '@/components/desk/analytics/when-visible';
import { useHasResult, useMetrics } from '@/components/desk/analytics/metrics-provider';
import { BacklogChart, PartsChart, VolumeChart } from '@/components/desk/metrics/ticket-charts';
import { Kpis } from '@/components/desk/metrics/kpis';
import { MetricsPage } from '@/components/desk/metrics/metrics-page';
import { useOpenTickets, useTicketsHref } from '@/components/desk/metrics/use-tickets-href';
import { SlaClock } from '@/components/desk/ticket/sla-clock';
import { useContributions } from '@/components/platform/module/use-modules';
import { useTenant } from '@/components/platform/sync/tenant';
import { RelativeTime } from '@/components/ui/relative-time';
import { formatExact } from '@/lib/format/number';
import type { AttentionKind } from '@/zero/desk/analytics/queries';
import { queries } from '@/zero/queries';

const parts = { by: ['type', 'priority', 'client', 'team', 'channel'] } as const;

/** How the desk is doing, at a glance and to the second. */
export function Dashboard() {
  return (
    <MetricsPage title="Dashboard" surface="dashboard" parts={parts}>
      <Kpis />
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-3">
        <WhenVisible className="lg:col-span-2">
          <VolumeChart />
        </WhenVisible>
        <div className="flex min-w-0 flex-col gap-8 lg:row-span-2">
          <Attention />
          <OtherModules />
        </div>
        <WhenVisible className="lg:col-span-2">
          <BacklogChart />
        </WhenVisible>
        <WhenVisible>
          <PartsChart
            dimension="priority"
            title="Tickets by priority"
            definition="Tickets created, by priority as it is now."
          />
        </WhenVisible>
        <WhenVisible>
          <PartsChart
            dimension="type"
            title="Tickets by type"
            definition="Tickets created, by type as it is now."
          />
        </WhenVisible>
        <WhenVisible>
          <PartsChart
            dimension="client"
            title="Tickets by client"
            definition="Tickets created, by client."
            most={10}
          />
        </WhenVisible>
        <WhenVisible>
          <PartsChart
            dimension="team"
            title="Tickets by team"
            definition="Tickets created, by team as it is now."
          />
        </WhenVisible>
        <WhenVisible>
          <PartsChart
            dimension="channel"
            title="Tickets by channel"
            definition="Tickets created, by channel."
          />
        </WhenVisible>
        <WhenVisible className="lg:col-span-2">
          <BusiestHours />
        </WhenVisible>
      </div>
    </MetricsPage>
  );
}

/** What the other modules show here. */
const OtherModules = () =>
  useContributions(({ dashboardTiles }) => dashboardTiles).map(({ Tile }, index) => (
    <Tile key={index} />
  ));

const words: Record<AttentionKind, { title: string; none: string }> = {
  due: { title: 'Due next', none: 'No SLA target is about to be missed.' },
  unanswered: {
    title: 'Longest without a first response',
    none: 'Everyone has had a first answer.',
  },
  unassigned: { title: 'Unassigned', none: 'Every open ticket has somebody.' },
};
const shown = 4;

/** What cannot wait, live from the tickets themselves. */
function Attention() {
  return (
    <section aria-labelledby="attention" className="flex min-w-0 flex-col gap-4">
      <h2 id="attention" className="text-14 font-semibold">
        What needs attention now?
      </h2>
      <Group kind="due" />
      <Group kind="unanswered" />
      <Group kind="unassigned" />
    </section>
  );
}

function Group({ kind }: { kind: AttentionKind }) {
  const { organization } = useTenant();
  const [tickets, { type }] = useQuery(
    queries.analytics.attention({ organizationId: organization.id, kind, limit: shown }),
  );
  const { title, none } = words[kind];
  return (
    <div className="flex flex-col gap-1">
      <h3 dir="auto" className="text-12 text-ink-muted">
        {title}
      </h3>
      {tickets.length === 0 && type === 'complete' && (
        <p className="text-13 text-ink-faint">{none}</p>
      )}
      <ul>
        {tickets.map((ticket) => (
          <li key={ticket.id}>
            <Link
              href={`/t/${organization.slug}/tickets/${ticket.number}`}
              // Fifteen of them, and all lead to a page that is there.
              prefetch={false}
              className="-mx-1 flex h-7 items-center gap-2 rounded-control px-1 text-13 hover:bg-hover pointer-coarse:h-11"
            >
              <span className="w-12 shrink-0 text-ink-faint tabular-nums">{ticket.number}</span>
              <span dir="auto" className="min-w-0 flex-1 truncate">
                {ticket.title}
              </span>
              {kind === 'due' ? (
                <SlaClock dueAt={ticket.nextDueAt} className="shrink-0 text-12" />
              ) : (
                <RelativeTime
                  at={kind === 'unanswered' ? ticket.waitingSince : ticket.createdAt}
                  className="shrink-0 text-12 text-ink-muted"
                />
              )}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

const title = 'Busiest hours';
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** When clients need us: tickets created by the hour of the local week. */
function BusiestHours() {
  const answered = useHasResult();
  const { filter, onFilterChange, timeZone } = useMetrics();
  const open = useOpenTickets();
  const hrefOf = useTicketsHref();
  const choose = useCallback(
    (hour: number) =>
      onFilterChange((now) => ({ ...now, weekHour: now.weekHour === hour ? null : hour })),
    [onFilterChange],
  );
  const heat = answered?.answer.heat;
  const table = useMemo(
    () => ({
      columns: ['Hour', 'Created'],
      rows: (heat ?? []).map((value, index) => [
        `${days[Math.floor(index / 24)] ?? ''} ${index % 24}:00`,
        { value, text: formatExact(value) },
      ]),
    }),
    [heat],
  );
  const total = (heat ?? []).reduce((sum, value) => sum + value, 0);
  return (
    <ChartPanel
      title={title}
      definition={`Tickets created in each hour of the week, in ${timeZone}.`}
      count={`n = ${formatExact(total)}`}
      empty={heat && total === 0 ? 'No tickets were created in this period.' : undefined}
      table={table}
      hrefOf={(weekHour) => hrefOf('created', { weekHour })}
      onTickets={() => open('created')}
      onPng={() => heat && void downloadHeatPng(heat, title)}
    >
      {heat && (
        <HeatMap
          caption="Tickets created by hour of the week"
          values={heat}
          chosen={filter.weekHour}
          onChoose={choose}
        />
      )}
    </ChartPanel>
  );
}
