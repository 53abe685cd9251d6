'use client';

import { Menu as Base } from '@base-ui/react/menu';
import type { ReactNode } from 'react';

/** Items of a `Menu` under a name. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-1.5 pb-1 text-12 font-medium text-ink-faint">
        {label}
      </Base.GroupLabel>
      {children}
    </Base.Group>
  );
}
