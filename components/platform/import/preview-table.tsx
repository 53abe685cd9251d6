import { type Column, Table } from '@/components/ui/table';
import type { ImportPreview } from '@/zero/platform/import/preview';

type Row = { at: number; cells: readonly string[] };

/** The first rows as they stand in the file. */
export function PreviewTable({ preview: { header, rows } }: { preview: ImportPreview }) {
  return (
    <div className="max-h-72 overflow-y-auto border-y border-line">
      <Table<Row>
        caption="The first rows of the file"
        rows={rows.map((cells, at) => ({ at, cells }))}
        rowKey={({ at }) => String(at)}
        columns={header.map(columnAt)}
      />
    </div>
  );
}

const columnAt = (name: string, at: number): Column<Row> => ({
  id: String(at),
  header: name,
  cell: (row) => cellOf(row, at),
});

const cellOf = ({ cells }: Row, at: number) => (
  <span className="block max-w-60 truncate" title={cells[at]}>
    {cells[at]}
  </span>
);
