import {
  QueryClient,
  QueryClientProvider,
  keepPreviousData,
  useQuery,
} from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import SeriesPlot from '@/components/core/chart/series-plot';
import { addDays } from '@/lib/period/local-time';

type Metrics = {
  medianSeconds?: number | undefined;
  series: { day: string; created: number }[];
  backlog: { backlog: number };
  byType: { key: string | null; created: number }[];
};
type Row = {
  typeId: string | null;
  createdAt: number;
  firstRespondedAt: number | null;
  resolvedAt: number | null;
};

const series = [{ key: 'created', label: 'Created', colour: 1, shape: 'bar' }] as const;
const whole = (value: number) => String(value);

function Screen({
  figures: metrics,
  type,
  onType,
}: {
  figures: Metrics;
  type: string | null;
  onType: (type: string | null) => void;
}) {
  const created = metrics.series.reduce((sum, point) => sum + point.created, 0);
  const points = useMemo(
    () =>
      metrics.series.map(({ day, created: value }) => ({
        label: day,
        name: day,
        values: { created: value },
      })),
    [metrics],
  );
  return (
    <main>
      <p id="created" title={String(created)}>
        {created} created, {metrics.backlog.backlog} open, {metrics.medianSeconds} s
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

function BySql() {
  const [type, setType] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: ['figures', type],
    queryFn: async () =>
      (await (await fetch(`/figures${type ? `?type=${type}` : ''}`)).json()) as Metrics,
    placeholderData: keepPreviousData,
    // No cache: each filter is measured as if for the first time.
    gcTime: 0,
    staleTime: 0,
  });
  return data ? <Screen figures={data} type={type} onType={setType} /> : null;
}

function ByRows() {
  const [type, setType] = useState<string | null>(null);
  const [rows, setRows] = useState<Row[]>();
  useEffect(() => {
    void fetch('/rows').then(async (response) => setRows((await response.json()) as Row[]));
  }, []);
  const metrics = useMemo(() => rows && addedUp(rows, type), [rows, type]);
  return metrics ? <Screen figures={metrics} type={type} onType={setType} /> : null;
}

const day = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin' });

function addedUp(rows: Row[], type: string | null): Metrics {
  const from = addDays(Date.now() / 1000, -29, 'Europe/Berlin');
  const recent = rows.filter(({ createdAt }) => createdAt >= from);
  const wanted = recent.filter(({ typeId }) => type === null || typeId === type);
  const days = Map.groupBy(wanted, ({ createdAt }) => day.format(createdAt * 1000));
  const types = Map.groupBy(recent, ({ typeId }) => typeId);
  const durations = rows
    .filter(
      ({ typeId, resolvedAt }) =>
        (type === null || typeId === type) && resolvedAt !== null && resolvedAt >= from,
    )
    .map(({ createdAt, resolvedAt }) => (resolvedAt ?? 0) - createdAt)
    .sort((a, b) => a - b);
  return {
    medianSeconds: durations[durations.length >> 1],
    series: [...days]
      .map(([name, list]) => ({ day: name, created: list.length }))
      .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    backlog: {
      backlog: rows.filter(
        ({ typeId, resolvedAt }) => resolvedAt === null && (type === null || typeId === type),
      ).length,
    },
    byType: [...types]
      .map(([key, list]) => ({ key, created: list.length }))
      .toSorted((a, b) => b.created - a.created),
  };
}

const way = new URLSearchParams(window.location.search).get('way');
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient()}>
      {way === 'sql' ? <BySql /> : <ByRows />}
    </QueryClientProvider>,
  );
}
