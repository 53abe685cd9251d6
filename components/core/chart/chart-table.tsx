import Link from 'next/link';
import type { ReactNode } from 'react';
import { Table } from '@/components/ui/table';

/** A chart's numbers: the first cell of a row names it, the others are metrics. */
export type ChartData = {
  columns: readonly string[];
  rows: readonly (readonly (string | { value: number; text: string } | null)[])[];
};

/** The address of the tickets that a cell counts, by its place; undefined where it counts none. Asked only of what is shown. */
export type CellHref = (row: number, column: number) => string | undefined;

type ChartTableProps = {
  caption: string;
  table: ChartData;
  hrefOf?: CellHref | undefined;
  /** What the cells count. */
  things?: string | undefined;
};

/** A chart's numbers as a table, in which counts lead to their tickets. */
export function ChartTable({ caption, table, hrefOf, things = 'tickets' }: ChartTableProps) {
  const rows = table.rows.map((cells, index) => ({ cells, index }));
  const cellOf = (row: (typeof rows)[number], column: number) => {
    const cell = row.cells[column] ?? null;
    const text = textOf(cell);
    const isCount = cell !== null && typeof cell !== 'string' && cell.value > 0;
    const href = isCount ? hrefOf?.(row.index, column) : undefined;
    if (href === undefined) return text;
    const label = `${textOf(row.cells[0] ?? null)}, ${table.columns[column]}: ${text}. Show ${things}`;
    return (
      <MetricTextLink href={href} label={label}>
        {text}
      </MetricTextLink>
    );
  };
  return (
    // As high as a chart with its legend, so that nothing below moves.
    <div className="max-h-58 overflow-y-auto">
      <Table<(typeof rows)[number]>
        caption={caption}
        isDense
        rows={rows}
        rowKey={({ cells }) => String(cells[0])}
        columns={table.columns.map((header, column) => ({
          id: header,
          header,
          align: column === 0 ? 'start' : 'end',
          cell: (row) => cellOf(row, column),
        }))}
      />
    </div>
  );
}

/** A cell as it is read. */
export const textOf = (cell: ChartData['rows'][number][number]) =>
  cell === null ? '–' : typeof cell === 'string' ? cell : cell.text;

type MetricTextLinkProps = {
  href: string;
  /** Says which metric it is, where its place in a table says it to the eye alone. */
  label: string;
  children: ReactNode;
};

/** A metric that leads to what it counts. */
export function MetricTextLink({ href, label, children }: MetricTextLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={label}
      className="rounded-mark underline decoration-transparent underline-offset-2 hover:text-accent-ink hover:decoration-current"
    >
      {children}
    </Link>
  );
}
