import type { ReactNode } from 'react';

/** A quiet line under the composer about what was just sent, with what can be done. */
export function SendLine({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div
      role="group"
      aria-label={label}
      className="mt-2 flex min-h-9 flex-wrap items-center justify-end gap-2 rounded-control bg-sunken py-1 pr-1 pl-2.5 text-13"
    >
      {children}
    </div>
  );
}
