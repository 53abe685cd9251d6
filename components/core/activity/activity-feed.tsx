'use client';

import { CaretRightIcon } from '@phosphor-icons/react/dist/ssr/CaretRight';
import { clsx } from 'clsx';
import { type ReactNode, useId, useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { RelativeTime } from '@/components/ui/relative-time';

type Activity = {
  id: string;
  /** Epoch milliseconds. */
  at: number;
  actor: { name: string; seed: string };
  /** What they did, to stand after their name. */
  did: ReactNode;
  badge?: ReactNode;
  /** What the entry opens to. */
  details?: ReactNode;
};

/** Who did what, in the order given. */
export const ActivityFeed = ({
  label,
  entries,
}: {
  label: string;
  entries: readonly Activity[];
}) => (
  <ul aria-label={label}>
    {entries.map((entry) => (
      <li key={entry.id} className="border-b border-line">
        {entry.details ? (
          <OpenableEntry entry={entry} details={entry.details} />
        ) : (
          <p className={line}>
            <Line entry={entry} />
          </p>
        )}
      </li>
    ))}
  </ul>
);

const line =
  'flex min-h-9 w-full items-center gap-2.5 px-4 py-2 text-left text-13 pointer-coarse:min-h-11';

function OpenableEntry({ entry, details }: { entry: Activity; details: ReactNode }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className={clsx(line, '-outline-offset-2 hover:bg-hover')}
      >
        <CaretRightIcon
          aria-hidden
          className={clsx(
            'shrink-0 text-12 text-ink-faint transition-transform',
            open && 'rotate-90',
          )}
        />
        <Line entry={entry} />
      </button>
      <div id={id} hidden={!open}>
        {open && details}
      </div>
    </>
  );
}

const Line = ({ entry: { actor, did, badge, at } }: { entry: Activity }) => (
  <>
    <Avatar name={actor.name} seed={actor.seed} size="sm" decorative />
    <span className="min-w-0 flex-1 text-pretty">
      <span dir="auto" className="font-medium">
        {actor.name}
      </span>{' '}
      <span className="text-ink-muted">{did}</span>
    </span>
    {badge}
    <RelativeTime
      at={at}
      className="w-14 shrink-0 text-right text-12 text-ink-muted tabular-nums"
    />
  </>
);
