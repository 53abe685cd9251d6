'use client';

import { useMemo } from 'react';
import { useAnswered, useFigures } from '@/components/analytics/figures-provider';
import { ChartPanel } from '@/components/chart/chart-panel';
import { HeatMap } from '@/components/chart/heat-map';
import { formatExact } from '@/lib/format/number';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** When clients need us: tickets created by the hour of the local week. */
export function BusiestHours() {
  const answered = useAnswered();
  const { timeZone } = useFigures();
  const heat = answered?.answer.heat;
  const table = useMemo(
    () => ({
      columns: ['Hour', 'Created'],
      rows: (heat ?? []).map((value, index) => [
        `${days[Math.floor(index / 24)] ?? ''} ${index % 24}:00`,
        { value, text: formatExact(value) },
      ]),
    }),
    [heat],
  );
  const total = (heat ?? []).reduce((sum, value) => sum + value, 0);
  return (
    <ChartPanel
      title="When are we busiest?"
      definition={`Tickets created in each hour of the week, in ${timeZone}.`}
      count={`n = ${formatExact(total)}`}
      empty={heat && total === 0 ? 'Nothing was created in this period.' : undefined}
      table={table}
    >
      {heat && <HeatMap caption="Tickets created by hour of the week" values={heat} />}
    </ChartPanel>
  );
}
