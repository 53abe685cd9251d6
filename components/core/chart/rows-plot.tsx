'use client';

import { memo } from 'react';
import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { ReadOut } from './read-out';
import { colourOf, type Point, type Series } from './series';

export type RowsPlotProps = {
  /** Says what the chart shows, for whoever does not see it. */
  label: string;
  rows: readonly Point[];
  series: readonly Series[];
  format: (value: number) => string;
  onRowClick?: ((index: number) => void) | undefined;
};

const rowHeight = 30;
const axisHeight = 30;
const tick = { fontSize: 12, fill: 'var(--ink-muted)' };

/** In pixels, for `count` rows. */
const rowsHeight = (count: number) => Math.max(count, 1) * rowHeight + axisHeight;

/** Bars that lie, each of several parts. Its own file, so that only pages with charts load what draws them. */
const RowsPlot = memo(function RowsPlot({
  label,
  rows,
  series,
  format,
  onRowClick,
}: RowsPlotProps) {
  const data = rows.map(({ label: at, name, values }) => ({ at, name, ...values }));
  return (
    <ResponsiveContainer width="100%" height={rowsHeight(rows.length)}>
      <BarChart
        layout="vertical"
        data={data}
        title={label}
        margin={{ top: 0, right: 12, bottom: 0, left: 0 }}
        barCategoryGap="25%"
        onClick={({ activeTooltipIndex }) => {
          const index = Number(activeTooltipIndex);
          if (Number.isInteger(index)) onRowClick?.(index);
        }}
      >
        <XAxis
          type="number"
          tick={tick}
          tickLine={false}
          axisLine={false}
          allowDecimals={false}
          tickFormatter={format}
          height={axisHeight}
        />
        <YAxis
          type="category"
          dataKey="at"
          tick={tick}
          tickLine={false}
          axisLine={{ stroke: 'var(--line-strong)' }}
          width={112}
          interval={0}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--hover)' }}
          content={<ReadOut series={series} points={rows} format={format} />}
        />
        {series.map((each) => (
          <Bar
            key={each.key}
            dataKey={each.key}
            name={each.label}
            stackId="all"
            fill={colourOf(each)}
            maxBarSize={18}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
});

export default RowsPlot;
