'use client';

import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';

/** Lets neighbouring tooltips open at once after the first; mounted by the root layout. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Tooltip.Provider delay={500} closeDelay={0}>
      {children}
    </Tooltip.Provider>
  );
}
