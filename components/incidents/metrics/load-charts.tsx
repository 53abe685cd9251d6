'use client';

import { useMemo } from 'react';
import type { CellHref } from '@/components/core/chart/chart-table';
import { RowsChart } from '@/components/core/chart/rows-chart';
import type { Series } from '@/components/core/chart/series';
import { useGo } from '@/components/platform/shell/use-go';
import { useTenant } from '@/components/platform/sync/tenant';
import { formatExact, formatPercent } from '@/lib/format/number';
import type { Service } from '@/zero/incidents/service/schema';
import type { IncidentMetricsState } from './use-incident-metrics';
import { type LoadMetrics, useLoadMetrics } from './use-load-metrics';

type LoadChartsProps = { metrics: IncidentMetricsState; services: readonly Service[] };

/** Which services alert how often, and what being on call means for whom. */
export function LoadCharts({ metrics, services }: LoadChartsProps) {
  const load = useLoadMetrics(metrics);
  return (
    <>
      {load.isCut && (
        <p role="status" className="text-13 text-warning-ink lg:col-span-2">
          There are more alerts or pages than are counted here. Choose a shorter period.
        </p>
      )}
      <AlertsByService load={load} services={services} />
      <PagesByPerson load={load} />
      <HoursOnCall load={load} />
    </>
  );
}

const alertSeries: readonly Series[] = [
  { key: 'noise', label: 'Without incident', colour: 5, shape: 'bar' },
  { key: 'linked', label: 'With incident', colour: 2, shape: 'bar' },
];

type Shown = { load: LoadMetrics };

function AlertsByService({
  load: { alerts, isComplete },
  services,
}: Shown & { services: readonly Service[] }) {
  const { organization } = useTenant();
  const go = useGo();
  const { rows, ids, noise } = useMemo(() => {
    const counted = services
      .map(({ id, name }) => {
        const own = alerts.filter(({ serviceId }) => serviceId === id);
        const linked = own.filter(({ incidentId }) => incidentId !== null).length;
        return { id, name, linked, noise: own.length - linked };
      })
      .filter((each) => each.linked + each.noise > 0)
      .toSorted((a, b) => b.linked + b.noise - a.linked - a.noise || a.name.localeCompare(b.name));
    return {
      ids: counted.map(({ id }) => id),
      rows: counted.map(({ name, linked, noise: without }) => ({
        label: name,
        name,
        values: { noise: without, linked },
      })),
      noise: counted.reduce((sum, each) => sum + each.noise, 0),
    };
  }, [alerts, services]);
  const hrefTo = (index: number) =>
    ids[index] && `/t/${organization.slug}/alerts?service=${ids[index]}`;
  const hrefOf: CellHref = (row) => hrefTo(row) || undefined;
  return (
    <RowsChart
      title="Alerts by service"
      definition="First seen in the period. Noise is the share without an incident."
      count={
        alerts.length === 0
          ? 'n = 0'
          : `n = ${formatExact(alerts.length)} · noise ${formatPercent(noise / alerts.length)}`
      }
      empty={isComplete && rows.length === 0 ? 'No alerts in this period.' : undefined}
      series={alertSeries}
      rows={rows}
      rowWord="Service"
      format={formatExact}
      things="alerts"
      hrefOf={hrefOf}
      onRowClick={(index) => {
        const href = hrefTo(index);
        if (href) go(href);
      }}
    />
  );
}

const pageSeries: readonly Series[] = [
  { key: 'day', label: 'By day', colour: 3, shape: 'bar' },
  { key: 'night', label: 'By night', colour: 1, shape: 'bar' },
];

function PagesByPerson({ load: { load, nameOf } }: Shown) {
  const paged = load.filter(({ dayPages, nightPages }) => dayPages + nightPages > 0);
  const total = paged.reduce((sum, { dayPages, nightPages }) => sum + dayPages + nightPages, 0);
  return (
    <RowsChart
      title="Pages by person"
      definition="Received in the period, for all services. Night is 22:00 to 07:00 in the time zone of the person’s schedule."
      count={`n = ${formatExact(total)}`}
      empty={paged.length === 0 ? 'Nobody was paged in this period.' : undefined}
      series={pageSeries}
      rows={paged.map(({ memberId, dayPages, nightPages }) => ({
        label: nameOf(memberId),
        name: nameOf(memberId),
        values: { day: dayPages, night: nightPages },
      }))}
      rowWord="Person"
      format={formatExact}
    />
  );
}

const hourSeries: readonly Series[] = [{ key: 'hours', label: 'Hours', colour: 4, shape: 'bar' }];

function HoursOnCall({ load: { load, nameOf } }: Shown) {
  const onCall = load
    .filter(({ hours }) => hours > 0)
    .toSorted((a, b) => b.hours - a.hours)
    .map(({ memberId, hours }) => ({
      label: nameOf(memberId),
      name: nameOf(memberId),
      values: { hours: Math.round(hours) },
    }));
  return (
    <RowsChart
      title="Hours on call"
      definition="In the period until now, by the schedules as they are now. Two schedules at once count twice."
      empty={onCall.length === 0 ? 'Nobody was on call in this period.' : undefined}
      series={hourSeries}
      rows={onCall}
      rowWord="Person"
      format={formatExact}
    />
  );
}
