'use client';

import { useMemo } from 'react';
import { none, toggled } from '@/components/desk/analytics/metrics-filter';
import { useHasResult, useMetrics } from '@/components/desk/analytics/metrics-provider';
import { RowsChart } from '@/components/core/chart/rows-chart';
import { formatExact } from '@/lib/format/number';
import { useOpenTickets, useTicketsHref } from '@/components/desk/metrics/use-tickets-href';
import { ageBands, createdWithin } from '@/zero/desk/analytics/engine/ages';
import { ageRows, ageSeries, byLoad, openStatuses, statusRows, statusSeries } from './load-rows';

/** What lies with whom now, by status and by age: the teams, or the people of the one that is chosen. */
export function LoadCharts() {
  const answered = useHasResult();
  const { filter, onFilterChange, names, asked } = useMetrics();
  const hrefOf = useTicketsHref();
  const open = useOpenTickets();
  const dimension = filter.chosen.team.length > 0 ? 'agent' : 'team';
  const parts = answered?.answer.parts[dimension];
  const loaded = useMemo(() => byLoad(parts ?? []), [parts]);
  const nameOf = useMemo(
    () => (key: string | null) => names.nameOf(dimension, key),
    [names, dimension],
  );
  const byStatus = useMemo(() => statusRows(loaded, nameOf), [loaded, nameOf]);
  const byAge = useMemo(() => ageRows(loaded, nameOf), [loaded, nameOf]);
  const total = loaded.reduce((sum, { load }) => sum + (load?.open ?? 0), 0);
  const now = asked?.question.now ?? 0;
  const chosenOf = (row: number) => ({ [dimension]: [loaded[row]?.key ?? none] });
  const panel = {
    count: parts && `n = ${formatExact(total)}`,
    empty:
      parts && total === 0 ? 'No open tickets. New tickets appear here automatically.' : undefined,
    format: formatExact,
    rowWord: dimension === 'team' ? 'Team' : 'Person',
    onRowClick: (index: number) => {
      const row = loaded[index];
      if (row) onFilterChange((before) => toggled(before, dimension, row.key));
    },
    onTickets: () => open('open'),
  };
  return (
    <div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
      <RowsChart
        title={dimension === 'team' ? 'Open tickets by team' : 'Open tickets by agent'}
        definition="Tickets open now, by status. Select a bar to filter the page."
        rows={byStatus}
        series={statusSeries}
        hrefOf={(row, column) => {
          const { status } = openStatuses[column - 1] ?? {};
          return hrefOf('open', {
            chosen: { ...chosenOf(row), ...(status && { status: [status] }) },
          });
        }}
        {...panel}
      />
      <RowsChart
        title="Age of open tickets"
        definition="Tickets open now, by days since creation."
        rows={byAge}
        series={ageSeries}
        hrefOf={(row, column) => {
          const band = ageBands[column - 1];
          const span = band && createdWithin(band.first, now, band.last);
          return hrefOf('open', { chosen: chosenOf(row), span });
        }}
        {...panel}
      />
    </div>
  );
}
