import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import SeriesPlot from '@/components/core/chart/series-plot';
import { metricsQuery } from './api';

const series = [{ key: 'created', label: 'Created', colour: 1, shape: 'bar' }] as const;
const whole = (value: number) => String(value);

export function Dashboard() {
  const [type, setType] = useState<string | null>(null);
  const { data: metrics } = useQuery(metricsQuery(type));
  return metrics ? <MetricsView metrics={metrics} type={type} onType={setType} /> : null;
}

export type ShownMetrics = {
  series: { day: string; created: number }[];
  backlog: number;
  medianSeconds: { resolution?: number | undefined };
  byType: { key: string | null; created: number }[];
};

/** The metrics as a number, a chart and a filter: also of the other ways to get them. */
export function MetricsView({
  metrics,
  type,
  onType,
}: {
  metrics: ShownMetrics;
  type: string | null;
  onType: (type: string | null) => void;
}) {
  const created = metrics.series.reduce((sum, point) => sum + point.created, 0);
  const points = metrics.series.map(({ day, created: value }) => ({
    label: day,
    name: day,
    values: { created: value },
  }));
  return (
    <main>
      <p id="created" title={String(created)}>
        {created} created, {metrics.backlog} open, {metrics.medianSeconds.resolution} s
      </p>
      <SeriesPlot label="Created" points={points} series={series} format={whole} height={208} />
      {metrics.byType.map(({ key, created: count }) => (
        <button
          key={key}
          type="button"
          aria-pressed={key === type}
          onClick={() => onType(key === type ? null : key)}
        >
          {key} {count}
        </button>
      ))}
    </main>
  );
}
