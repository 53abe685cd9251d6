'use client';

import { lazy, Suspense, useCallback, useMemo, useRef } from 'react';
import { ChartPanel, type ChartPanelProps } from './chart-panel';
import { Legend } from './legend';
import { downloadPng } from './png';
import type { RowsPlotProps } from './rows-plot';
import { useStable } from './use-stable';

const RowsPlot = lazy(() => import('./rows-plot'));
const mostRows = 15;
const roomOfRow = 30;

type RowsChartProps = Omit<ChartPanelProps, 'children' | 'table' | 'onPng' | 'legend'> &
  Omit<RowsPlotProps, 'label'> & {
    /** What the rows are: "Team". */
    rowWord: string;
  };

/** A chart of lying bars of several parts; the table has every row, the drawing the first ones. */
export function RowsChart({ rows, series, format, rowWord, onRowClick, ...panel }: RowsChartProps) {
  const drawing = useRef<HTMLDivElement>(null);
  const clickRow = useStable(onRowClick);
  const drawn = useMemo(() => rows.slice(0, mostRows), [rows]);
  const table = useMemo(
    () => ({
      columns: [rowWord, ...series.map(({ label }) => label), 'All'],
      rows: rows.map(({ name, values }) => {
        const figures = series.map(({ key }) => values[key] ?? 0);
        const all = figures.reduce((sum, value) => sum + value, 0);
        return [name, ...[...figures, all].map((value) => ({ value, text: format(value) }))];
      }),
    }),
    [rows, series, format, rowWord],
  );
  const savePng = useCallback(
    () => void downloadPng(drawing.current?.querySelector('svg'), panel.title, series),
    [panel.title, series],
  );
  return (
    <ChartPanel {...panel} table={table} onPng={savePng} legend={<Legend series={series} />}>
      <div ref={drawing} style={{ minHeight: (Math.max(drawn.length, 1) + 1) * roomOfRow }}>
        <Suspense fallback={null}>
          <RowsPlot
            label={`${panel.title}. ${drawn.length} bars; arrow keys read them out.`}
            rows={drawn}
            series={series}
            format={format}
            onRowClick={clickRow}
          />
        </Suspense>
      </div>
    </ChartPanel>
  );
}
