import type { ReactNode } from 'react';

/** One line of facts; a dash stands for what is not known. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt dir="auto" className="text-ink-muted">
        {name}
      </dt>
      <dd className="min-h-8 min-w-0 px-0 py-1.5 wrap-anywhere has-[button]:py-0">
        {children || <span className="text-ink-faint">–</span>}
      </dd>
    </>
  );
}
