'use client';

import { useCallback, useMemo } from 'react';
import { useAnswered, useMetrics } from '@/components/desk/analytics/metrics-provider';
import { ChartPanel } from '@/components/core/chart/chart-panel';
import { HeatMap } from '@/components/core/chart/heat-map';
import { downloadHeatPng } from '@/components/core/chart/png/heat';
import { formatExact } from '@/lib/format/number';
import { useOpenTickets } from '@/components/desk/metrics/use-open-tickets';
import { useTicketsHref } from '@/components/desk/metrics/use-tickets-href';

const title = 'Busiest hours';
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** When clients need us: tickets created by the hour of the local week. */
export function BusiestHours() {
  const answered = useAnswered();
  const { filter, onFilterChange, timeZone } = useMetrics();
  const open = useOpenTickets();
  const hrefOf = useTicketsHref();
  const choose = useCallback(
    (hour: number) =>
      onFilterChange((now) => ({ ...now, weekHour: now.weekHour === hour ? null : hour })),
    [onFilterChange],
  );
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
      title={title}
      definition={`Tickets created in each hour of the week, in ${timeZone}.`}
      count={`n = ${formatExact(total)}`}
      empty={heat && total === 0 ? 'Nothing was created in this period.' : undefined}
      table={table}
      hrefOf={(weekHour) => hrefOf('created', { weekHour })}
      onTickets={() => open('created')}
      onPng={() => heat && void downloadHeatPng(heat, title)}
    >
      {heat && (
        <HeatMap
          caption="Tickets created by hour of the week"
          values={heat}
          chosen={filter.weekHour}
          onChoose={choose}
        />
      )}
    </ChartPanel>
  );
}
