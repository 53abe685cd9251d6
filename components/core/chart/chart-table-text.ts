import type { ChartData } from './chart-table';

/** A cell as it is read. */
export const textOf = (cell: ChartData['rows'][number][number]) =>
  cell === null ? '–' : typeof cell === 'string' ? cell : cell.text;
