'use client';

import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './kbd';

type TooltipProps = {
  /** The one focusable element it explains; must have its own accessible name. */
  children: ReactElement<Record<string, unknown>>;
  content: ReactNode;
  keys?: string;
  side?: 'top' | 'bottom' | 'left' | 'right';
};

/** A hint on hover and focus. It repeats or sharpens a name and never carries the only copy. */
export function Tooltip({ children, content, keys, side = 'bottom' }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup className="flex max-w-72 floating items-center gap-2 rounded-control px-2 py-1 text-12">
            {content}
            {keys && <Kbd keys={keys} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
