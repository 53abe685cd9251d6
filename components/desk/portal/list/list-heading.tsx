import { clsx } from 'clsx';

type ListHeadingProps = { id: string; label: string; count?: string; tone?: 'plain' | 'warning' };

/** Names a part of the list. */
export function ListHeading({ id, label, count, tone = 'plain' }: ListHeadingProps) {
  return (
    <h2
      id={id}
      className={clsx(
        'flex h-9 items-end gap-1.5 px-4 pb-1.5 text-12 font-medium',
        tone === 'warning' ? 'text-warning-ink' : 'text-ink-muted',
      )}
    >
      {label}
      {count && <span className="font-normal tabular-nums">{count}</span>}
    </h2>
  );
}
