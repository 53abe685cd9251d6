'use client';

import { useMemo, useState } from 'react';
import { noValue } from '@/components/desk/analytics/metric-text';
import { none } from '@/components/desk/analytics/metrics-filter';
import { useMetrics } from '@/components/desk/analytics/metrics-provider';
import type { Names } from '@/components/desk/analytics/use-names';
import { ChartPanel } from '@/components/core/chart/chart-panel';
import { Button } from '@/components/ui/button';
import { type Column, Table } from '@/components/ui/table';
import { formatExact } from '@/lib/format/number';
import { metricColumns, type MetricRow, nameColumn } from './metric-columns';
import { metricTable } from './metric-table';
import { useMetricRows } from './use-metric-rows';
import { useTeamPeople } from './use-people';

const atOnce = 15;

/** Each person with team, load and metrics: all of them, or those of the chosen teams and whoever worked on their tickets. */
export function PeopleTable() {
  const { names, asked, filter } = useMetrics();
  const { teamOf } = useTeamPeople();
  const [isAll, setIsAll] = useState(false);
  const { team: teams, agent: agents } = filter.chosen;
  const ids = useMemo(
    () =>
      [...teamOf]
        .filter(([, teamId]) => teams.length === 0 || teams.includes(teamId ?? none))
        .map(([id]) => id),
    [teamOf, teams],
  );
  const everyone = useMetricRows('agent', ids);
  const rows = useMemo(
    () => everyone.filter(({ id }) => agents.length === 0 || agents.includes(id ?? none)),
    [everyone, agents],
  );
  const now = asked?.question.now ?? 0;
  const columns = useMemo(
    () => columnsOf(now, (id) => teamWord(names, teamOf, id)),
    [now, names, teamOf],
  );
  const table = useMemo(() => metricTable('Person', rows), [rows]);
  return (
    <ChartPanel
      title="Metrics by person"
      definition="Most open tickets first. Select a name to filter the page."
      count={`${formatExact(rows.filter(({ id }) => id !== null).length)} people`}
      empty={rows.length === 0 ? 'No team members yet. An admin can invite people.' : undefined}
      table={table}
    >
      <Table
        caption="People"
        isDense
        columns={columns}
        rows={isAll ? rows : rows.slice(0, atOnce)}
        rowKey={({ id }) => id ?? none}
      />
      {!isAll && rows.length > atOnce && (
        <Button size="sm" className="self-center" onClick={() => setIsAll(true)}>
          Show all {formatExact(rows.length)}
        </Button>
      )}
    </ChartPanel>
  );
}

function teamWord(names: Names, teamOf: ReadonlyMap<string, string | null>, id: string | null) {
  const teamId = id === null ? undefined : teamOf.get(id);
  return teamId === undefined ? noValue : names.nameOf('team', teamId);
}

const columnsOf = (
  now: number,
  teamNameOf: (id: string | null) => string,
): readonly Column<MetricRow>[] => [
  nameColumn('agent', 'Person'),
  {
    id: 'team',
    header: 'Team',
    wideOnly: true,
    cell: ({ id }) => <span className="text-ink-muted">{teamNameOf(id)}</span>,
  },
  ...metricColumns('agent', now),
];
