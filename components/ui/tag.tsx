import type { ReactNode } from 'react';

/** A label people gave: a type, a topic. Quiet, so that a row of them stays readable. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="rounded-mark border-line-strong text-12 text-ink-muted inline-flex h-5 max-w-40 items-center border px-1.5">
      <span className="truncate">{children}</span>
    </span>
  );
}
