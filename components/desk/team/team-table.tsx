'use client';

import { useMemo } from 'react';
import { none } from '@/components/desk/analytics/metrics-filter';
import { useMetrics } from '@/components/desk/analytics/metrics-provider';
import { ChartPanel } from '@/components/core/chart/chart-panel';
import { type Column, Table } from '@/components/ui/table';
import { formatExact } from '@/lib/format/number';
import { metricColumns, type MetricRow, nameColumn } from './metric-columns';
import { metricTable } from './metric-table';
import { useMetricRows } from './use-metric-rows';
import { useTeamPeople } from './use-people';

/** Each team with its people, its load and its metrics. A name narrows the page to the team. */
export function TeamTable() {
  const { names, asked } = useMetrics();
  const { countOf } = useTeamPeople();
  const ids = useMemo(
    () => names.options.team.map(({ value }) => value).filter((value) => value !== none),
    [names],
  );
  const rows = useMetricRows('team', ids);
  const now = asked?.question.now ?? 0;
  const columns = useMemo(() => columnsOf(now, countOf), [now, countOf]);
  const table = useMemo(() => metricTable('Team', rows), [rows]);
  return (
    <ChartPanel
      title="Metrics by team"
      definition="Select a number to see its tickets, or a name to filter the page. Medians need five tickets."
      count={`${formatExact(rows.filter(({ id }) => id !== null).length)} teams`}
      empty={rows.length === 0 ? 'No teams yet. An admin can add one.' : undefined}
      table={table}
    >
      <Table
        caption="Teams"
        isDense
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id ?? none}
      />
    </ChartPanel>
  );
}

const columnsOf = (
  now: number,
  countOf: (teamId: string | null) => number,
): readonly Column<MetricRow>[] => [
  nameColumn('team', 'Team'),
  {
    id: 'people',
    header: 'People',
    align: 'end',
    wideOnly: true,
    cell: ({ id }) => formatExact(countOf(id)),
  },
  ...metricColumns('team', now),
];
