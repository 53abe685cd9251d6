'use client';

import { lazy, Suspense, useCallback, useMemo, useRef } from 'react';
import { formatExact } from '@/lib/format/number';
import { ChartPanel, type ChartPanelProps } from './chart-panel';
import { Legend } from './legend';
import { downloadPng } from './png';
import { useStable } from './use-stable';
import type { SeriesPlotProps } from './series-plot';

const SeriesPlot = lazy(() => import('./series-plot'));
const none = [] as const;

const cellOf = (value: number | null | undefined, format: (value: number) => string) =>
  value === null || value === undefined ? null : { value, text: format(value) };

type SeriesChartProps = Omit<ChartPanelProps, 'children' | 'table' | 'onPng' | 'legend'> &
  Omit<SeriesPlotProps, 'label' | 'height'> & {
    /** What the points are: "Day". */
    pointWord: string;
    /** Counts beside the series, by their keys in the points, that only the table tells. */
    counts?: readonly { key: string; label: string }[];
    height?: number;
  };

/** A chart over time: drawn, read by arrow keys, and one key away from its table. */
export function SeriesChart({
  points,
  series,
  format,
  axisFormat,
  unit,
  pointWord,
  counts = none,
  height = 208,
  onPointClick,
  ...panel
}: SeriesChartProps) {
  const drawing = useRef<HTMLDivElement>(null);
  const clickPoint = useStable(onPointClick);
  const table = useMemo(
    () => ({
      columns: [
        pointWord,
        ...series.map(({ label, short = label }) => short),
        ...counts.map(({ label }) => label),
      ],
      rows: points.map(({ name, values }) => [
        name,
        ...series.map(({ key }) => cellOf(values[key], format)),
        ...counts.map(({ key }) => cellOf(values[key], formatExact)),
      ]),
    }),
    [points, series, counts, format, pointWord],
  );
  const savePng = useCallback(
    () => void downloadPng(drawing.current?.querySelector('svg'), panel.title, series),
    [panel.title, series],
  );
  return (
    <ChartPanel {...panel} table={table} onPng={savePng} legend={<Legend series={series} />}>
      <div ref={drawing} style={{ height }}>
        <Suspense fallback={null}>
          <SeriesPlot
            label={`${panel.title}. ${points.length} points; arrow keys read them out.`}
            points={points}
            series={series}
            format={format}
            axisFormat={axisFormat}
            unit={unit}
            height={height}
            onPointClick={clickPoint}
          />
        </Suspense>
      </div>
    </ChartPanel>
  );
}
