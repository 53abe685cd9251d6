'use client';

import { useMemo } from 'react';
import { toggled } from '@/components/analytics/figures-filter';
import { useAnswered, useFigures } from '@/components/analytics/figures-provider';
import { RowsChart } from '@/components/chart/rows-chart';
import { formatExact } from '@/lib/format/number';
import { useOpenTickets } from '@/components/figures/use-open-tickets';
import { ageRows, ageSeries, byLoad, statusRows, statusSeries } from './load-rows';

/** What lies with whom now, by status and by age: the teams, or the people of the one that is chosen. */
export function LoadCharts() {
  const answered = useAnswered();
  const { filter, onFilterChange, names } = useFigures();
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
  const panel = {
    count: parts && `n = ${formatExact(total)}`,
    empty:
      parts && total === 0 ? 'Nothing is open. What comes in shows here by itself.' : undefined,
    format: formatExact,
    rowWord: dimension === 'team' ? 'Team' : 'Person',
    onRowClick: (index: number) => {
      const row = loaded[index];
      if (row) onFilterChange((now) => toggled(now, dimension, row.key));
    },
    onTickets: () => open('open'),
  };
  return (
    <div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
      <RowsChart
        title="Who carries what?"
        definition="Tickets open now, by status. A bar narrows the page to it."
        rows={byStatus}
        series={statusSeries}
        {...panel}
      />
      <RowsChart
        title="How old is it?"
        definition="Tickets open now, by days since creation."
        rows={byAge}
        series={ageSeries}
        {...panel}
      />
    </div>
  );
}
