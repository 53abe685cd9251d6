import { useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { addDays } from '@/lib/period/local-time';
import { MetricsView, type ShownMetrics } from './rest/dashboard';

type Row = {
  typeId: string | null;
  createdAt: number;
  firstRespondedAt: number | null;
  resolvedAt: number | null;
};

function ByRows() {
  const [type, setType] = useState<string | null>(null);
  const [rows, setRows] = useState<Row[]>();
  useEffect(() => {
    void fetch('/rows').then(async (response) => setRows((await response.json()) as Row[]));
  }, []);
  const metrics = useMemo(() => rows && addedUp(rows, type), [rows, type]);
  return metrics ? <MetricsView metrics={metrics} type={type} onType={setType} /> : null;
}

const day = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin' });

function addedUp(rows: Row[], type: string | null): ShownMetrics {
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
    medianSeconds: { resolution: durations[durations.length >> 1] },
    series: [...days]
      .map(([name, list]) => ({ day: name, created: list.length }))
      .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    backlog: rows.filter(
      ({ typeId, resolvedAt }) => resolvedAt === null && (type === null || typeId === type),
    ).length,
    byType: [...types]
      .map(([key, list]) => ({ key, created: list.length }))
      .toSorted((a, b) => b.created - a.created),
  };
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<ByRows />);
