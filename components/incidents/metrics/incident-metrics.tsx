'use client';

import { useQuery } from '@rocicorp/zero/react';
import { KpiTile } from '@/components/core/chart/kpi-tile';
import { PeriodPicker } from '@/components/core/period/period-picker';
import { useTenant } from '@/components/platform/sync/tenant';
import { FilterMenu } from '@/components/ui/filter-menu';
import { formatDuration } from '@/lib/format/duration';
import { formatCount, formatExact } from '@/lib/format/number';
import { durationSpread, type IncidentDuration } from '@/zero/incidents/incident/metrics';
import { severities } from '@/zero/incidents/incident/values';
import { severityWord } from '@/zero/incidents/incident/words';
import { queries } from '@/zero/queries';
import {
  IncidentsByService,
  IncidentsOverTime,
  TimeToFirstUpdate,
  TimeToResolve,
} from './incident-charts';
import { LoadCharts } from './load-charts';
import { type IncidentMetricsState, useIncidentMetrics } from './use-incident-metrics';

const severityOptions = severities.map((severity) => ({
  value: `${severity}` as const,
  label: severityWord(severity),
}));

/** How often what fails, and how long it takes: from the replica, so that a filter shows at once. */
export function IncidentMetrics() {
  const { organization } = useTenant();
  const metrics = useIncidentMetrics();
  const [services] = useQuery(queries.service.all({ organizationId: organization.id }));
  const { filter, isComplete, incidents } = metrics;
  return (
    <>
      <header className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1">
        <h1 className="min-w-0 truncate text-16 font-semibold">Incident metrics</h1>
      </header>
      <div
        role="search"
        aria-label="Filter metrics"
        className="flex flex-wrap items-center gap-2 px-4 py-2"
      >
        <PeriodPicker
          period={metrics.choice}
          span={metrics.span}
          timeZone={metrics.timeZone}
          onChange={metrics.choosePeriod}
          onReset={metrics.resetPeriod}
        />
        <FilterMenu
          label="Severity"
          options={severityOptions}
          value={filter.value.severity}
          onValueChange={(severity) => filter.change({ severity })}
        />
        <FilterMenu
          label="Service"
          options={services.map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.value.service}
          onValueChange={(service) => filter.change({ service })}
        />
      </div>
      {metrics.isCut && (
        <p role="status" className="px-4 text-13 text-warning-ink">
          There are more incidents than are counted here. Choose a shorter period.
        </p>
      )}
      <div className="mx-auto flex max-w-[1280px] flex-col gap-8 p-4">
        {isComplete || incidents.length > 0 ? (
          <>
            <Tiles metrics={metrics} />
            <div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
              <IncidentsOverTime metrics={metrics} />
              <TimeToResolve metrics={metrics} />
              <TimeToFirstUpdate metrics={metrics} />
              <IncidentsByService metrics={metrics} services={services} />
              <LoadCharts metrics={metrics} services={services} />
            </div>
          </>
        ) : (
          <div aria-busy className="h-44" />
        )}
      </div>
    </>
  );
}

const durationTiles: readonly {
  duration: IncidentDuration;
  name: string;
  definition: string;
  colour: string;
}[] = [
  {
    duration: 'mttd',
    name: 'Time to detect',
    definition: 'Median from the start of the impact to detection (MTTD).',
    colour: 'var(--chart-4)',
  },
  {
    duration: 'mtta',
    name: 'Time to acknowledge',
    definition: 'Median from declaration to acknowledgement (MTTA).',
    colour: 'var(--chart-5)',
  },
  {
    duration: 'mttr',
    name: 'Time to resolve',
    definition: 'Median from the start of the impact to resolution (MTTR).',
    colour: 'var(--chart-3)',
  },
  {
    duration: 'firstUpdate',
    name: 'Time to first public update',
    definition: 'Median from declaration to the first update on the status page.',
    colour: 'var(--chart-2)',
  },
];

const seconds = (value: number) => formatDuration(value * 1000);

function Tiles({ metrics: { incidents, before, buckets } }: { metrics: IncidentMetricsState }) {
  return (
    <div className="grid grid-cols-2 gap-3 xl:grid-cols-5">
      <KpiTile
        name="Incidents"
        definition="Declared in the period, without those that were declined, canceled or merged."
        text={formatCount(incidents.length)}
        exact={formatExact(incidents.length)}
        value={incidents.length}
        before={before?.length}
        moreIs="worse"
        trend={buckets.map(({ length }) => length)}
        colour="var(--chart-1)"
      />
      {durationTiles.map(({ duration, ...tile }) => {
        const { n, median, p90 } = durationSpread(incidents, duration);
        return (
          <KpiTile
            key={duration}
            {...tile}
            text={median === null ? null : seconds(median)}
            reason={`recorded for ${n} of ${incidents.length}: fewer than 5, so no median`}
            aside={`${p90 === null ? '' : `p90 ${seconds(p90)} · `}n = ${formatExact(n)} of ${formatExact(incidents.length)}`}
            value={median}
            before={before ? durationSpread(before, duration).median : undefined}
            moreIs="worse"
            trend={buckets.map((bucket) => durationSpread(bucket, duration).median)}
          />
        );
      })}
    </div>
  );
}
