'use client';

import { memo } from 'react';
import {
  Area,
  Bar,
  type BarShapeProps,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { ReadOut } from './read-out';
import { colourOf, type Point, type Series } from './series';

export type SeriesPlotProps = {
  /** Says what the chart shows, for whoever does not see it. */
  label: string;
  points: readonly Point[];
  series: readonly Series[];
  format: (value: number) => string;
  /** Shorter, for the axis. */
  axisFormat?: ((value: number) => string) | undefined;
  /** The values are shares from 0 to 1. */
  isShare?: boolean | undefined;
  /** In pixels. */
  height: number;
  /** Is told which point, and which series' bar where one was hit. */
  onPointClick?: ((index: number, key: string | undefined) => void) | undefined;
};

/** Labels along the time that also fit a phone: told beforehand, none has to be measured. */
const mostLabels = 6;

const tick = { fontSize: 12, fill: 'var(--ink-faint)' };

/** The drawing itself. Its own file, so that only pages with charts load what draws them. */
const SeriesPlot = memo(function SeriesPlot({
  label,
  points,
  series,
  format,
  axisFormat,
  isShare = false,
  height,
  onPointClick,
}: SeriesPlotProps) {
  const rows = points.map(({ label: at, name, values }) => ({ at, name, ...values }));
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart
        data={rows}
        title={label}
        margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
        barCategoryGap="20%"
        barGap={1}
        onClick={({ activeTooltipIndex }, { target }) => {
          const index = Number(activeTooltipIndex);
          if (Number.isInteger(index))
            onPointClick?.(index, target instanceof SVGElement ? target.dataset['key'] : undefined);
        }}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="at"
          tick={tick}
          tickLine={false}
          axisLine={{ stroke: 'var(--line-strong)' }}
          interval={Math.ceil(points.length / mostLabels) - 1}
        />
        <YAxis
          tick={tick}
          tickLine={false}
          axisLine={false}
          width={52}
          interval={0}
          tickFormatter={axisFormat ?? format}
          allowDecimals={isShare}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--line-strong)', fill: 'var(--hover)' }}
          content={<ReadOut series={series} points={points} format={format} />}
        />
        {series.map((each) => shapeOf(each))}
      </ComposedChart>
    </ResponsiveContainer>
  );
});

export default SeriesPlot;

/** A rectangle and nothing else: Recharts’ own measures itself for an animation that is off. */
const plainBar = ({
  x,
  y,
  width,
  height,
  fill,
  fillOpacity,
  dataKey,
}: BarShapeProps & { dataKey?: unknown }) => (
  <rect
    x={x}
    y={y}
    width={width}
    height={Math.max(0, height)}
    fill={fill}
    fillOpacity={fillOpacity}
    // Says which series' bar was hit.
    data-key={dataKey}
  />
);

function shapeOf(series: Series) {
  const colour = colourOf(series);
  const common = { dataKey: series.key, name: series.label, isAnimationActive: false } as const;
  const faint = series.isComparison ? 0.55 : 1;
  if (series.shape === 'bar') {
    const look = { fill: colour, fillOpacity: faint };
    return <Bar key={series.key} {...common} {...look} maxBarSize={18} shape={plainBar} />;
  }
  const line = {
    ...common,
    type: 'linear',
    stroke: colour,
    strokeWidth: series.isComparison ? 1.25 : 1.75,
    strokeOpacity: faint,
    strokeDasharray: series.isComparison ? '4 3' : undefined,
    dot: false,
    connectNulls: true,
  } as const;
  return series.shape === 'area' ? (
    <Area key={series.key} {...line} fill={colour} fillOpacity={0.12} />
  ) : (
    <Line key={series.key} {...line} />
  );
}
