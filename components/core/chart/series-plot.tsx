'use client';

import { memo } from 'react';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  ResponsiveContainer,
  Tooltip,
  useActiveTooltipDataPoints,
  usePlotArea,
  XAxis,
  YAxis,
} from 'recharts';
import { areaPath, barsPath, lineOf, linePath, positionOf } from './paths';
import { ReadOut } from './read-out';
import { scaleOf, ticksOf, type Unit } from './scale';
import { colourOf, type Point, type Series } from './series';

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

/** Labels along the time that also fit a phone: told beforehand, none has to be measured. */
const mostLabels = 6;

const tick = { fontSize: 12, fill: 'var(--ink-faint)' };

type SeriesAxesProps = {
  /** Of points. */
  count: number;
  /** Each point has a band, for its bars. */
  isBanded: boolean;
  /** As `scaleOf` tells them. */
  top: number;
  step: number;
  format: (value: number) => string;
};

/** The axes of a chart over time. They rest while its numbers change within them. */
const SeriesAxes = memo(function SeriesAxes({
  count,
  isBanded,
  top,
  step,
  format,
}: SeriesAxesProps) {
  return (
    <>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="label"
        scale={isBanded ? 'band' : 'point'}
        tick={tick}
        tickLine={false}
        axisLine={{ stroke: 'var(--line-strong)' }}
        interval={Math.ceil(count / mostLabels) - 1}
      />
      <YAxis
        domain={[0, top]}
        ticks={ticksOf({ top, step })}
        tick={tick}
        tickLine={false}
        axisLine={false}
        width={52}
        interval={0}
        tickFormatter={format}
      />
    </>
  );
});

type MarksProps = {
  points: readonly Point[];
  series: readonly Series[];
  /** The value at the upper edge. */
  top: number;
};

/**
 * What a chart over time draws between its axes. Each series is one path: Recharts' own marks are an
 * element for each value, made anew with each change of it.
 */
function Marks({ points, series, top }: MarksProps) {
  const area = usePlotArea();
  const pointed = useActiveTooltipDataPoints<{ index: number }>()?.[0]?.index;
  if (!area) return null;
  const plot = { ...area, top };
  const bars = series.filter(({ shape }) => shape === 'bar');
  const isBanded = bars.length > 0;
  const lines = series.filter(({ shape }) => shape !== 'bar');
  return (
    <>
      {bars.map((each, nth) => (
        <path
          key={each.key}
          // Says which series' bar was hit.
          data-key={each.key}
          d={barsPath(points, each.key, plot, nth, bars.length)}
          fill={colourOf(each)}
          fillOpacity={faintness(each)}
        />
      ))}
      {lines.map((each) => {
        const places = lineOf(points, each.key, plot, isBanded);
        return (
          <g key={each.key} pointerEvents="none">
            {each.shape === 'area' && (
              <path
                d={areaPath(places, plot.y + plot.height)}
                fill={colourOf(each)}
                fillOpacity={0.12}
              />
            )}
            <path
              d={linePath(places)}
              fill="none"
              stroke={colourOf(each)}
              strokeWidth={each.isComparison ? 1.25 : 1.75}
              strokeOpacity={faintness(each)}
              strokeDasharray={each.isComparison ? '4 3' : undefined}
            />
          </g>
        );
      })}
      {pointed !== undefined &&
        lines.map((each) => {
          const value = points[pointed]?.values[each.key];
          if (value === null || value === undefined) return null;
          const { x, y } = positionOf(value, pointed, points.length, plot, isBanded);
          return (
            <circle key={each.key} cx={x} cy={y} r={3} fill={colourOf(each)} pointerEvents="none" />
          );
        })}
    </>
  );
}

const faintness = (series: Series) => (series.isComparison ? 0.55 : 1);
