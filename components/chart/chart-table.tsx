import { Table } from '@/components/ui/table';
import { textOf } from './chart-table-text';

/** A chart's numbers: the first cell of a row names it, the others are figures. */
export type ChartData = {
  columns: readonly string[];
  rows: readonly (readonly (string | { value: number; text: string } | null)[])[];
};

type ChartTableProps = { caption: string; table: ChartData };

/** A chart's numbers as a table. */
export function ChartTable({ caption, table }: ChartTableProps) {
  return (
    <div className="max-h-80 overflow-y-auto">
      <Table<ChartData['rows'][number]>
        caption={caption}
        rows={table.rows}
        rowKey={(row) => String(row[0])}
        columns={table.columns.map((header, index) => ({
          id: header,
          header,
          align: index === 0 ? 'start' : 'end',
          cell: (row) => textOf(row[index] ?? null),
        }))}
      />
    </div>
  );
}
