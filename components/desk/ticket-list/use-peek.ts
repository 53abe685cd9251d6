'use client';

import { useState } from 'react';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import type { ListRow } from './list-row';
import { usePreloadTickets } from './preload-tickets';

/** Whether the focused ticket is being looked at; its neighbours are brought here meanwhile. */
export function usePeek(
  organizationId: string,
  focused: ListRow | undefined,
  rows: readonly { row: ListRow }[],
) {
  const [isWanted, setIsWanted] = useState(false);
  const isOpen = isWanted && focused !== undefined;
  const close = () => setIsWanted(false);
  const group = 'List';
  useShortcut('Space', isOpen ? 'Close preview' : 'Preview ticket', () => setIsWanted(!isOpen), {
    group,
    applies: focused !== undefined,
  });
  useShortcut('Escape', 'Close preview', close, { group, inPalette: false, enabled: isOpen });

  const at = isOpen ? rows.findIndex(({ row }) => row.id === focused.id) : -1;
  usePreloadTickets(organizationId, at < 0 ? [] : [rows[at - 1]?.row, rows[at + 1]?.row]);
  return { isOpen, close };
}
