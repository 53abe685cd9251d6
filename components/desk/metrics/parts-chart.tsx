'use client';

import { useCallback, useMemo } from 'react';
import { none, toggled } from '@/components/desk/analytics/metrics-filter';
import { useAnswered, useMetrics } from '@/components/desk/analytics/metrics-provider';
import { BarList, type BarRow } from '@/components/core/chart/bar-list';
import { ChartPanel } from '@/components/core/chart/chart-panel';
import { downloadBarsPng } from '@/components/core/chart/png/bars';
import { formatCount, formatExact } from '@/lib/format/number';
import type { Dimension } from '@/zero/desk/analytics/engine/question';
import { useOpenTickets } from './use-open-tickets';
import { useTicketsHref } from './use-tickets-href';

type PartsChartProps = {
  dimension: Dimension;
  title: string;
  definition: string;
  /** Most bars; what is beyond is told as one sum in the table. */
  most?: number;
};

/** Tickets created in the period by one of their facets. A bar narrows everything else to itself. */
export function PartsChart({ dimension, title, definition, most = 8 }: PartsChartProps) {
  const answered = useAnswered();
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
      empty={parts && all.length === 0 ? 'Nothing was created in this period.' : undefined}
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
