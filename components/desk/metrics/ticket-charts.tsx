'use client';

import { useCallback, useMemo } from 'react';
import { BarList, type BarRow } from '@/components/core/chart/bar-list';
import { ChartPanel } from '@/components/core/chart/chart-panel';
import { downloadBarsPng } from '@/components/core/chart/png';
import type { Series } from '@/components/core/chart/series';
import { SeriesChart } from '@/components/core/chart/series-chart';
import { none, toggled } from '@/components/desk/analytics/metrics-filter';
import { useHasResult, useMetrics } from '@/components/desk/analytics/metrics-provider';
import { grainWords } from '@/components/core/period/period-words';
import { useSeries, type ValuesOf } from '@/components/desk/analytics/use-series';
import { formatCount, formatExact } from '@/lib/format/number';
import type { Dimension } from '@/zero/desk/analytics/engine/question';
import {
  type SeriesColumn,
  useOpenTickets,
  useSeriesHrefs,
  useTicketsHref,
} from './use-tickets-href';

const volumeSeries: readonly Series[] = [
  { key: 'created', label: 'Created', colour: 1, shape: 'bar' },
  { key: 'solved', label: 'Solved', colour: 3, shape: 'bar' },
];
const volumeCompared: readonly Series[] = [
  ...volumeSeries,
  {
    key: 'createdBefore',
    label: 'Created, previous period',
    colour: 1,
    shape: 'line',
    isComparison: true,
  },
  {
    key: 'solvedBefore',
    label: 'Resolved, previous period',
    colour: 3,
    shape: 'line',
    isComparison: true,
  },
];

const volumeColumns: readonly SeriesColumn[] = [
  { what: 'created' },
  { what: 'solved' },
  { what: 'created', isBefore: true },
  { what: 'solved', isBefore: true },
];

const volumeOf: ValuesOf = ({ created, solvedTickets }, before) => ({
  created,
  solved: solvedTickets,
  createdBefore: before?.created ?? null,
  solvedBefore: before?.solvedTickets ?? null,
});

/** Whether the desk keeps up: what came in against what was solved. */
export function VolumeChart() {
  const open = useOpenTickets();
  const { answer, grain, points, isCompared } = useSeries(volumeOf);
  const hrefOf = useSeriesHrefs(volumeColumns);
  const isEmpty = answer && answer.period.created + answer.period.solvedTickets === 0;

  return (
    <SeriesChart
      title="Created vs resolved"
      definition="Tickets created and tickets resolved, by day."
      count={
        answer &&
        `n = ${formatExact(answer.period.created)} created, ${formatExact(answer.period.solvedTickets)} solved`
      }
      empty={
        isEmpty
          ? 'No tickets were created or resolved in this period. Choose a longer one.'
          : undefined
      }
      points={points}
      series={isCompared ? volumeCompared : volumeSeries}
      format={formatCount}
      pointWord={grainWords[grain]}
      hrefOf={hrefOf}
      onPointClick={(index, key) => open(key === 'solved' ? 'solved' : 'created', index)}
      onTickets={() => open('created')}
    />
  );
}

const backlogSeries: readonly Series[] = [
  { key: 'backlog', label: 'Backlog', colour: 4, shape: 'area' },
];
const backlogCompared: readonly Series[] = [
  ...backlogSeries,
  { key: 'before', label: 'Before', colour: 4, shape: 'line', isComparison: true },
];

const backlogColumns: readonly SeriesColumn[] = [
  { what: 'backlog' },
  { what: 'backlog', isBefore: true },
];

const backlogOf: ValuesOf = ({ backlog }, before) => ({
  backlog,
  before: before?.backlog ?? null,
});

/** How much work lies before us, and whether it grows. */
export function BacklogChart() {
  const open = useOpenTickets();
  const hrefOf = useSeriesHrefs(backlogColumns);
  const { answer, grain, points, isCompared } = useSeries(backlogOf);

  return (
    <SeriesChart
      title="Backlog over time"
      definition={`Open tickets at the end of each ${grain}.`}
      count={answer && `${formatExact(answer.period.backlog)} at the end`}
      points={points}
      series={isCompared ? backlogCompared : backlogSeries}
      format={formatCount}
      pointWord={grainWords[grain]}
      hrefOf={hrefOf}
      onPointClick={(index) => open('backlog', index)}
      onTickets={() => open('backlog')}
    />
  );
}

type PartsChartProps = {
  dimension: Dimension;
  title: string;
  definition: string;
  /** Most bars; what is beyond is told as one sum in the table. */
  most?: number;
};

/** Tickets created in the period by one of their facets. A bar narrows everything else to itself. */
export function PartsChart({ dimension, title, definition, most = 8 }: PartsChartProps) {
  const answered = useHasResult();
  const { filter, onFilterChange, names } = useMetrics();
  const open = useOpenTickets();
  const hrefOf = useTicketsHref();
  const parts = answered?.answer.parts[dimension];
  const chosen = filter.chosen[dimension];
  const all = useMemo<BarRow[]>(
    () =>
      (parts ?? [])
        .filter(({ key, created }) => created > 0 || chosen.includes(key ?? none))
        .sort((a, b) => b.created - a.created)
        .map(({ key, created }) => ({
          key: key ?? none,
          label: names.nameOf(dimension, key),
          value: created,
          text: created < 10_000 ? formatExact(created) : formatCount(created),
          isChosen: chosen.includes(key ?? none),
        })),
    [parts, chosen, names, dimension],
  );
  const rows = useMemo(
    () => all.filter(({ isChosen }, index) => index < most || isChosen),
    [all, most],
  );
  const table = useMemo(
    () => ({
      columns: [title, 'Created'],
      rows: all.map(({ label, value }) => [label, { value, text: formatExact(value) }]),
    }),
    [all, title],
  );
  const choose = useCallback(
    (key: string) => onFilterChange((now) => toggled(now, dimension, key === none ? null : key)),
    [onFilterChange, dimension],
  );
  const total = all.reduce((sum, { value }) => sum + value, 0);

  return (
    <ChartPanel
      title={title}
      definition={definition}
      count={`n = ${formatExact(total)}${all.length > rows.length ? `, ${rows.length} of ${all.length} shown` : ''}`}
      empty={parts && all.length === 0 ? 'No tickets were created in this period.' : undefined}
      table={table}
      hrefOf={(row) => {
        const key = all[row]?.key;
        return key && hrefOf('created', { chosen: { [dimension]: [key] } });
      }}
      onPng={() => void downloadBarsPng(rows, title)}
      onTickets={() => open('created')}
    >
      <BarList label={title} rows={rows} onChoose={choose} />
    </ChartPanel>
  );
}
