'use client';

import { memo } from 'react';
import { Area, ComposedChart, ResponsiveContainer, Tooltip } from 'recharts';
import { Marks } from './marks';
import { ReadOut } from './read-out';
import { scaleOf, type Unit } from './scale';
import type { Point, Series } from './series';
import { SeriesAxes } from './series-axes';

export type SeriesPlotProps = {
  /** Says what the chart shows, for whoever does not see it. */
  label: string;
  points: readonly Point[];
  series: readonly Series[];
  /** What the values are; by default counts. */
  unit?: Unit | undefined;
  format: (value: number) => string;
  /** Shorter, for the axis. */
  axisFormat?: ((value: number) => string) | undefined;
  /** In pixels. */
  height: number;
  /** Is told which point, and which series' bar where one was hit. */
  onPointClick?: ((index: number, key: string | undefined) => void) | undefined;
};

/** The drawing itself. Its own file, so that only pages with charts load what draws them. */
const SeriesPlot = memo(function SeriesPlot({
  label,
  points,
  series,
  unit = 'count',
  format,
  axisFormat = format,
  height,
  onPointClick,
}: SeriesPlotProps) {
  const rows = points.map((point, index) => ({ label: point.label, index, foot: 0 }));
  const scale = scaleOf(mostOf(points, series), unit);
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart
        data={rows}
        title={label}
        // The last label stands half beyond its point.
        margin={{ top: 8, right: 20, bottom: 0, left: 0 }}
        onClick={({ activeTooltipIndex }, { target }) => {
          const index = Number(activeTooltipIndex);
          if (Number.isInteger(index))
            onPointClick?.(index, target instanceof SVGElement ? target.dataset['key'] : undefined);
        }}
      >
        <SeriesAxes
          {...scale}
          count={points.length}
          isBanded={series.some(({ shape }) => shape === 'bar')}
          format={axisFormat}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--line-strong)', fill: 'var(--hover)' }}
          content={<ReadOut series={series} points={points} format={format} />}
        />
        <Anchor />
        <Marks points={points} series={series} top={scale.top} />
      </ComposedChart>
    </ResponsiveContainer>
  );
});

export default SeriesPlot;

/** Recharts reads out and focuses nothing in a chart without marks of its own: this one is not seen. */
const Anchor = memo(function Anchor() {
  return (
    <Area dataKey="foot" stroke="none" fill="none" activeDot={false} isAnimationActive={false} />
  );
});

function mostOf(points: readonly Point[], series: readonly Series[]): number {
  return Math.max(0, ...points.flatMap(({ values }) => series.map(({ key }) => values[key] ?? 0)));
}
