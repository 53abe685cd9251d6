'use client';

import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import type { TicketGroup } from './list-filter';
import type { ListRow } from './list-row';
import { type Section, sectionsOf } from './sections';
import type { Directory } from './use-directory';

type Item = { row?: ListRow | undefined; index: number };

/** A list's rows in the order in which they stand on screen, and the sections that they stand in. */
export function useSections(
  items: readonly Item[],
  group: TicketGroup,
  directory: Directory,
): { items: readonly Item[]; sections: readonly Section[] | undefined } {
  const { actor } = useTenant();
  return useMemo(() => {
    if (group === 'none') return { items, sections: undefined };
    const rows = items.flatMap(({ row, index }) => (row ? [{ row, index }] : []));
    const sections = sectionsOf(rows, group, directory, actor.id);
    return { items: sections.flatMap((section) => section.items), sections };
  }, [items, group, directory, actor.id]);
}
