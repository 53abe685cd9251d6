'use client';

import { useCallback, useMemo } from 'react';
import type { CellHref } from '@/components/core/chart/chart-table';
import { RowsChart } from '@/components/core/chart/rows-chart';
import { SeriesChart } from '@/components/core/chart/series-chart';
import type { Series } from '@/components/core/chart/series';
import { bucketWords, grainWords } from '@/components/core/period/period-words';
import { useGo } from '@/components/platform/shell/use-go';
import { useTenant } from '@/components/platform/sync/tenant';
import { formatDuration, formatDurationRough } from '@/lib/format/duration';
import { formatExact } from '@/lib/format/number';
import { durationSpread, type IncidentDuration } from '@/zero/incidents/incident/metrics';
import { severities } from '@/zero/incidents/incident/values';
import { severityWord } from '@/zero/incidents/incident/words';
import type { Service } from '@/zero/incidents/service/schema';
import type { CountedIncident, IncidentMetricsState } from './use-incident-metrics';

const colours = [2, 4, 5, 1, 8] as const;

const severitySeries: readonly Series[] = severities.map((severity, index) => ({
  key: `sev${severity}`,
  label: severityWord(severity),
  colour: colours[index] ?? 1,
  shape: 'bar',
}));

const bySeverity = (incidents: readonly CountedIncident[]) =>
  Object.fromEntries(
    severities.map((severity) => [
      `sev${severity}`,
      incidents.filter((incident) => incident.severity === severity).length,
    ]),
  );

type Shown = { metrics: IncidentMetricsState };

/** The list of the incidents that a number counts. */
function useIncidentsHref({ span, filter }: IncidentMetricsState) {
  const { organization } = useTenant();
  const { severity, service } = filter.value;
  return useCallback(
    (own: { from?: number; to?: number; severity?: number; serviceId?: string }) => {
      const params = new URLSearchParams();
      const iso = (at: number) => new Date(at * 1000).toISOString();
      params.set('from', iso(own.from ?? span.from));
      params.set('to', iso(own.to ?? span.to));
      params.set('status', 'live,learning,closed');
      const wanted = own.severity === undefined ? severity.join(',') : String(own.severity);
      if (wanted) params.set('severity', wanted);
      const services = own.serviceId ?? service.join(',');
      if (services) params.set('service', services);
      return `/t/${organization.slug}/incidents?${params}`;
    },
    [organization.slug, span, severity, service],
  );
}

function usePoints(
  { starts, grain, timeZone, buckets }: IncidentMetricsState,
  valuesOf: (incidents: readonly CountedIncident[]) => Record<string, number | null>,
) {
  return useMemo(() => {
    const words = bucketWords(grain, timeZone);
    return starts.map((start, index) => ({
      ...words(start),
      values: valuesOf(buckets[index] ?? []),
    }));
  }, [starts, grain, timeZone, buckets, valuesOf]);
}

/** How many were declared when, by severity. */
export function IncidentsOverTime({ metrics }: Shown) {
  const { starts, span, grain, incidents } = metrics;
  const hrefTo = useIncidentsHref(metrics);
  const go = useGo();
  const points = usePoints(metrics, bySeverity);
  const within = (index: number) => ({
    from: starts[index] ?? span.from,
    to: starts[index + 1] ?? span.to,
  });
  const hrefOf: CellHref = (row, column) => {
    const severity = severities[column - 1];
    return severity && hrefTo({ ...within(row), severity });
  };
  return (
    <SeriesChart
      title="Incidents by severity"
      definition="Declared, by severity as it is now."
      count={`n = ${formatExact(incidents.length)}`}
      empty={incidents.length === 0 ? 'No incidents in this period.' : undefined}
      series={severitySeries}
      points={points}
      pointWord={grainWords[grain]}
      format={formatExact}
      axisFormat={formatExact}
      things="incidents"
      hrefOf={hrefOf}
      onPointClick={(index) => go(hrefTo(within(index)))}
    />
  );
}

const resolveSeries: readonly Series[] = [
  { key: 'median', label: 'Median', colour: 3, shape: 'line' },
  { key: 'p90', label: '90th percentile', short: 'p90', colour: 4, shape: 'line' },
];
const resolveCounts = [{ key: 'n', label: 'Incidents' }];
const roughDuration = (value: number) => formatDurationRough(value * 1000);
const duration = (value: number) => formatDuration(value * 1000);

const spreadValues = (measured: IncidentDuration) => (incidents: readonly CountedIncident[]) => {
  const { n, median, p90 } = durationSpread(incidents, measured);
  return { n, median, p90 };
};

const toResolve = spreadValues('mttr');
const toFirstUpdate = spreadValues('firstUpdate');

/** How long it took until they were resolved. */
export const TimeToResolve = ({ metrics }: Shown) => (
  <DurationOverTime
    metrics={metrics}
    valuesOf={toResolve}
    title="Time to resolve over time"
    definition="From the start of the impact to resolution, where five or more have both."
  />
);

/** How long it took until the public heard of them. */
export const TimeToFirstUpdate = ({ metrics }: Shown) => (
  <DurationOverTime
    metrics={metrics}
    valuesOf={toFirstUpdate}
    title="Time to first public update over time"
    definition="From declaration to the first update on the status page, where five or more have one."
  />
);

type DurationOverTimeProps = Shown & {
  /** A constant. */
  valuesOf: (incidents: readonly CountedIncident[]) => Record<string, number | null>;
  title: string;
  definition: string;
};

function DurationOverTime({ metrics, valuesOf, title, definition }: DurationOverTimeProps) {
  const points = usePoints(metrics, valuesOf);
  const isEmpty = points.every(({ values }) => values['median'] === null);
  return (
    <SeriesChart
      title={title}
      definition={definition}
      empty={
        isEmpty
          ? 'Fewer than five incidents in each part of this period. Choose a longer one.'
          : undefined
      }
      series={resolveSeries}
      counts={resolveCounts}
      points={points}
      pointWord={grainWords[metrics.grain]}
      format={duration}
      axisFormat={roughDuration}
      things="incidents"
    />
  );
}

/** Which services were hurt how often. One incident may hurt several. */
export function IncidentsByService({
  metrics,
  services,
}: Shown & { services: readonly Service[] }) {
  const { incidents } = metrics;
  const hrefTo = useIncidentsHref(metrics);
  const go = useGo();
  const { rows, ids } = useMemo(() => {
    const hurt = services
      .map(({ id, name }) => ({
        id,
        name,
        incidents: incidents.filter((incident) =>
          incident.services.some(({ serviceId }) => serviceId === id),
        ),
      }))
      .filter((each) => each.incidents.length > 0)
      .toSorted((a, b) => b.incidents.length - a.incidents.length || a.name.localeCompare(b.name));
    return {
      ids: hurt.map(({ id }) => id),
      rows: hurt.map(({ name, incidents: own }) => ({
        label: name,
        name,
        values: bySeverity(own),
      })),
    };
  }, [incidents, services]);
  const hrefOf: CellHref = (row, column) => {
    const serviceId = ids[row];
    const severity = severities[column - 1];
    return serviceId && hrefTo({ serviceId, ...(severity && { severity }) });
  };
  return (
    <RowsChart
      title="Incidents by service"
      definition="Declared in the period, by affected service."
      empty={rows.length === 0 ? 'No incident of this period names a service.' : undefined}
      series={severitySeries}
      rows={rows}
      rowWord="Service"
      format={formatExact}
      things="incidents"
      hrefOf={hrefOf}
      onRowClick={(index) => {
        const serviceId = ids[index];
        if (serviceId) go(hrefTo({ serviceId }));
      }}
    />
  );
}
