import { TrashIcon } from '@phosphor-icons/react/dist/ssr/Trash';
import { IconButton } from '@/components/ui/icon-button';
import type { Column } from '@/components/ui/table';
import { RowButton } from './row-button';

type Named = { id: string; name: string };

/** The name of a row, which opens it. */
export const NameButton = ({ row, onOpen }: { row: Named; onOpen: () => void }) => (
  <RowButton row={row.id} onOpen={onOpen} className="max-w-[58vw] truncate">
    <bdi>{row.name}</bdi>
  </RowButton>
);

/** The last column of a list whose rows can be removed. */
export const removeColumn = <Row extends Named>(onRemove: (row: Row) => void): Column<Row> => ({
  id: 'actions',
  header: 'Actions',
  align: 'end',
  cell: (row) => (
    <IconButton
      size="sm"
      label={`Remove ${row.name}`}
      icon={<TrashIcon aria-hidden />}
      onClick={() => onRemove(row)}
    />
  ),
});
