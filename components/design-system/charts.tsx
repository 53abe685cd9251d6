'use client';

import { useState } from 'react';
import { BarList } from '@/components/core/chart/bar-list';
import { ChartPanel } from '@/components/core/chart/chart-panel';
import { HeatMap } from '@/components/core/chart/heat-map';
import { downloadBarsPng, downloadHeatPng } from '@/components/core/chart/png';
import { RowsChart } from '@/components/core/chart/rows-chart';
import { SeriesChart } from '@/components/core/chart/series-chart';
import { formatCount } from '@/lib/format/number';
import { bars, heat, points, series, teamRows, teamSeries } from './chart-samples';
import { ChartTiles } from './chart-tiles';
import { Entry } from './entry';
import { Section } from './section';

const hourTable = {
  columns: ['Hour', 'Created'],
  rows: heat.map((value, hour) => [`Hour ${hour}`, { value, text: formatCount(value) }]),
};
const barTable = {
  columns: ['Priority', 'Created'],
  rows: bars.map(({ label, value, text }) => [label, { value, text }]),
};

/** Metrics drawn: each with its question, its table, its files, and what it says when there is little to say. */
export function Charts() {
  const [chosen, setChosen] = useState<string>();
  const [hour, setHour] = useState<number | null>(null);
  const rows = bars.map((bar) => ({ ...bar, isChosen: bar.key === chosen }));
  const common = { points, series, format: formatCount, pointWord: 'Day' };
  return (
    <Section
      id="charts"
      intro="The title asks the question, the line under it says what is counted and of how many. T shows the numbers as a table, the menu saves them as CSV and PNG; arrow keys read the points out. Fewer than five have no median."
    >
      <Entry
        name="KPI tile"
        note="A figure against the time before. It opens its tickets; without enough to tell it says why."
        stack
      >
        <ChartTiles />
      </Entry>
      <Entry
        name="Series"
        note="Bars, lines and areas over time. What is compared is paler and dashed, and ends where it is not known yet."
        stack
      >
        <SeriesChart
          {...common}
          title="Created vs resolved"
          definition="Tickets created and tickets resolved, by day."
          count="n = 360 created, 341 solved"
        />
        <SeriesChart
          {...common}
          points={[]}
          title="Compared with the year before"
          definition="The same chart with nothing in it says what to do."
          empty="No tickets were created or resolved in this period. Choose a longer one."
        />
        <SeriesChart
          {...common}
          points={points.slice(0, 3)}
          title="First response time, newest client"
          definition="From the client’s first message to our first response."
          count="n = 3"
          empty="Fewer than five in this period, too few for a median. Choose a longer one."
        />
      </Entry>
      <Entry
        name="Rows"
        note="Lying bars of several parts, the longest first; the table has the rows that the drawing has no room for."
        stack
      >
        <RowsChart
          title="Age of open tickets"
          definition="Tickets open now, by days since creation."
          count="n = 74"
          rows={teamRows}
          series={teamSeries}
          format={formatCount}
          rowWord="Team"
        />
      </Entry>
      <Entry name="Bar list" note="Each bar narrows everything to itself, and no longer." stack>
        <ChartPanel
          title="Tickets by priority"
          definition="Tickets created, by priority as it is now."
          count="n = 400"
          table={barTable}
          onPng={() => void downloadBarsPng(rows, 'Tickets by priority')}
        >
          <BarList
            label="Tickets by priority"
            rows={rows}
            onChoose={(key) => setChosen(key === chosen ? undefined : key)}
          />
        </ChartPanel>
      </Entry>
      <Entry
        name="Hours"
        note="The hours of a week in tones of one colour. Arrows move; an hour narrows everything to itself."
        stack
      >
        <ChartPanel
          title="Busiest hours"
          definition="Tickets created in each hour of the week."
          table={hourTable}
          onPng={() => void downloadHeatPng(heat, 'Busiest hours')}
        >
          <HeatMap
            caption="Tickets created by hour of the week"
            values={heat}
            chosen={hour}
            onChoose={(index) => setHour(index === hour ? null : index)}
          />
        </ChartPanel>
      </Entry>
    </Section>
  );
}
