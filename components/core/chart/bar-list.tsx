'use client';

import { clsx } from 'clsx';
import { memo } from 'react';

/** One thing with its metric. */
export type BarRow = {
  key: string;
  label: string;
  value: number;
  /** The metric as it is read. */
  text: string;
  colour?: string;
  isChosen?: boolean;
};

type BarListProps = {
  /** Says what the bars are: "Tickets by client". */
  label: string;
  rows: readonly BarRow[];
  /** Narrows everything to one of them, or no longer. */
  onChoose: (key: string) => void;
};

/** Bars that lie, one a line, each a button: the longest fills the line, a chosen one stays and the others step back. */
export const BarList = memo(function BarList({ label, rows, onChoose }: BarListProps) {
  const most = rows.reduce((max, { value }) => Math.max(max, value), 0);
  const hasChosen = rows.some(({ isChosen }) => isChosen);
  return (
    <ul aria-label={label} className="flex flex-col">
      {rows.map(({ key, label: name, value, text, colour, isChosen = false }) => (
        <li key={key}>
          <button
            type="button"
            aria-pressed={isChosen}
            onClick={() => onChoose(key)}
            className={clsx(
              'grid h-7 w-full grid-cols-[minmax(0,9rem)_1fr_auto] items-center gap-3 rounded-control px-1 text-left text-13 hover:bg-hover pointer-coarse:h-11',
              hasChosen && !isChosen && 'text-ink-faint',
            )}
          >
            <span dir="auto" className={clsx('truncate', isChosen && 'font-medium')} title={name}>
              {name}
            </span>
            <span aria-hidden className="h-2.5">
              <span
                className={clsx(
                  'block h-full rounded-mark',
                  hasChosen && !isChosen && 'opacity-35',
                )}
                style={{
                  width: `${most === 0 ? 0 : Math.max((value / most) * 100, value > 0 ? 0.75 : 0)}%`,
                  background: colour ?? 'var(--chart-1)',
                }}
              />
            </span>
            <span className="min-w-10 text-right tabular-nums">{text}</span>
          </button>
        </li>
      ))}
    </ul>
  );
});
