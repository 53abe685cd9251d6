import { save } from './save';
import type { ChartData } from './chart-table';

/** Saves a chart's numbers as CSV (RFC 4180): durations in seconds, shares from 0 to 1, the rest as counts. */
export function downloadCsv({ columns, rows }: ChartData, name: string): void {
  const lines = [columns, ...rows.map((row) => row.map(valueOf))].map((row) =>
    row.map((cell) => quoted(cell)).join(','),
  );
  save(new Blob([`${lines.join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}

const valueOf = (cell: ChartData['rows'][number][number]) =>
  cell === null ? '' : typeof cell === 'string' ? cell : String(cell.value);

function quoted(text: string): string {
  // A spreadsheet must not take a name for a formula.
  const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
