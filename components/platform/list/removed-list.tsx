import { clsx } from 'clsx';
import { Button } from '@/components/ui/button';

type RemovedListProps = {
  /** What these are: "teams". */
  nouns: string;
  rows: readonly { id: string; name: string }[];
  onRestore: (id: string) => void;
  className?: string;
};

/** What was removed and stays for what names it, each with the way back; nothing where that is none. */
export function RemovedList({ nouns, rows, onRestore, className }: RemovedListProps) {
  if (rows.length === 0) return null;
  return (
    <section className={clsx('px-4 py-3', className)}>
      <h2 className="text-13 font-semibold">Removed {nouns}</h2>
      <ul aria-label={`Removed ${nouns}`} className="divide-y divide-line">
        {rows.map(({ id, name }) => (
          <li key={id} className="flex items-center gap-3 py-1.5 text-13 text-ink-muted">
            <span dir="auto" className="min-w-0 flex-1 truncate">
              {name}
            </span>
            <Button
              size="sm"
              variant="ghost"
              aria-label={`Restore ${name}`}
              onClick={() => onRestore(id)}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
