'use client';

import type { ComponentProps } from 'react';
import { Kbd } from '@/components/ui/kbd';

/** A fact that opens its picker: quiet until it is pointed at or focused. */
export function FactTrigger({
  keys,
  children,
  ...rest
}: ComponentProps<'button'> & { keys?: string | undefined }) {
  return (
    <button
      type="button"
      aria-keyshortcuts={keys}
      {...rest}
      className="group relative -ml-2 flex min-h-8 w-[calc(100%+0.5rem)] min-w-0 items-center justify-between gap-2 rounded-control px-2 text-left not-disabled:hover:bg-hover data-popup-open:bg-hover pointer-coarse:min-h-11"
    >
      <span className="min-w-0 truncate">{children}</span>
      {keys && (
        <span className="absolute right-1 rounded-mark bg-canvas opacity-0 group-hover:not-group-disabled:opacity-100 group-focus-visible:not-group-disabled:opacity-100 pointer-coarse:hidden">
          <Kbd keys={keys} />
        </span>
      )}
    </button>
  );
}
