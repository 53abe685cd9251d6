'use client';

import { Menu as Base } from '@base-ui/react/menu';
import type { ReactNode } from 'react';

/** Items of a `Menu` under a name. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="text-12 text-ink-faint px-2 pt-1.5 pb-1 font-medium">
        {label}
      </Base.GroupLabel>
      {children}
    </Base.Group>
  );
}
