import { clsx } from 'clsx';
import type { ReactNode } from 'react';

type EntryProps = {
  name: string;
  /** When to use it, or what the states mean. */
  note?: ReactNode;
  /** Stacks its examples instead of setting them in a row. */
  stack?: boolean;
  children: ReactNode;
};

/** One part on a ruled line: its name and rule, then the part itself in its states. */
export function Entry({ name, note, stack = false, children }: EntryProps) {
  return (
    <div className="grid gap-x-8 gap-y-4 border-b border-line p-4 last:border-b-0 md:grid-cols-[13rem_minmax(0,1fr)] md:p-5">
      <div>
        <h3 className="text-13 font-medium">{name}</h3>
        {note && <p className="mt-1 text-13 text-pretty text-ink-muted">{note}</p>}
      </div>
      <div
        className={clsx(
          'min-w-0',
          stack ? 'flex flex-col gap-4' : 'flex flex-wrap items-center gap-3',
        )}
      >
        {children}
      </div>
    </div>
  );
}
