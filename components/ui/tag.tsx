import type { ReactNode } from 'react';

/** A label people gave: a type, a topic. Quiet, so that a row of them stays readable. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex h-5 max-w-40 items-center rounded-mark border border-line-strong px-1.5 text-12 text-ink-muted">
      <span className="truncate">{children}</span>
    </span>
  );
}
