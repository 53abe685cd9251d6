'use client';

import { type ReactNode, useState } from 'react';
import type {
  LinkDialogProps,
  LinkEntry,
  LinkSubject,
} from '@/components/platform/module/define-screens';
import { useContributions } from '@/components/platform/module/use-modules';
import { MenuItem } from '@/components/ui/menu';

type Way = Required<Pick<LinkDialogProps, 'kind' | 'onLinked'>>;

/**
 * The items by which a page's menu links its subject with what other modules have, and the dialog of the
 * chosen one, which stands outside the menu.
 * @param way for what becomes of a part of the subject: only what is made for it is offered
 */
export function useLinking(
  subject: LinkSubject,
  way?: Way,
): { items: ReactNode; dialog: ReactNode } {
  const entries = useContributions(({ links }) => links);
  const [chosen, setChosen] = useState<LinkEntry>();
  return {
    items: entries.flatMap((entry) => {
      const { type, label, Icon, isNew, from } = entry;
      if (type === subject.subjectType || (way && !isNew)) return [];
      if (from && !from.includes(subject.subjectType)) return [];
      return (
        <MenuItem key={label} icon={<Icon />} onSelect={() => setChosen(entry)}>
          {label}
        </MenuItem>
      );
    }),
    dialog: chosen && (
      <chosen.Dialog subject={subject} {...way} onClose={() => setChosen(undefined)} />
    ),
  };
}
