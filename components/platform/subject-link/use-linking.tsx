'use client';

import { type ReactNode, useState } from 'react';
import type { LinkEntry, LinkSubject } from '@/components/platform/module/define-screens';
import { useContributions } from '@/components/platform/module/use-modules';
import { MenuItem } from '@/components/ui/menu';

/**
 * The items by which a page's menu links its subject with what other modules have, and the dialog of the
 * chosen one, which stands outside the menu.
 */
export function useLinking(subject: LinkSubject): { items: ReactNode; dialog: ReactNode } {
  const entries = useContributions(({ links }) => links);
  const [chosen, setChosen] = useState<LinkEntry>();
  return {
    items: entries.flatMap((entry) => {
      const { type, label, Icon } = entry;
      if (type === subject.subjectType) return [];
      return (
        <MenuItem key={label} icon={<Icon />} onSelect={() => setChosen(entry)}>
          {label}
        </MenuItem>
      );
    }),
    dialog: chosen && <chosen.Dialog subject={subject} onClose={() => setChosen(undefined)} />,
  };
}
