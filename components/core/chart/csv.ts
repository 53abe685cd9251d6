import { byteOrderMark, csvLine } from '@/lib/csv';
import type { ChartData } from './chart-table';
import { save } from './save';

/** Saves a chart's numbers as CSV: durations in seconds, shares from 0 to 1, the rest as counts. */
export function downloadCsv(table: ChartData, name: string): void {
  save(new Blob([chartCsv(table)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}

/** The text of that file, as spreadsheets read it. */
export function chartCsv({ columns, rows }: ChartData): string {
  const lines = [columns, ...rows.map((row) => row.map(valueOf))];
  return byteOrderMark + lines.map(csvLine).join('');
}

const valueOf = (cell: ChartData['rows'][number][number]) =>
  cell === null || typeof cell === 'string' ? cell : cell.value;
