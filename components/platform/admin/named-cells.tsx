import { TrashIcon } from '@phosphor-icons/react/dist/ssr/Trash';
import { IconButton } from '@/components/ui/icon-button';
import type { Column } from '@/components/ui/table';

type Named = { id: string; name: string };

/** The name of a row, which opens it. */
export function NameButton({ name, onOpen }: { name: string; onOpen: () => void }) {
  return (
    <button
      type="button"
      dir="auto"
      onClick={onOpen}
      className="max-w-[58vw] truncate rounded-mark py-1 text-left hover:underline pointer-coarse:min-h-11"
    >
      {name}
    </button>
  );
}

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
