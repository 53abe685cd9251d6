'use client';

import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { askToWrite } from '@/components/desk/thread/write-intent';
import { useTenant } from '@/components/platform/sync/tenant';
import type { Ticket } from '@/zero/desk/ticket/schema';
import { can } from '@/zero/roles';
import { copyNumber } from './copy-number';

type ListKeys = {
  move: (distance: number) => void;
  open: () => void;
  focusText: () => void;
  chooseFilter: () => void;
  clearFilter: () => void;
  chooseDisplay: () => void;
};

/** The keys of the list itself. */
export function useListKeys(keys: ListKeys): void {
  const { move, open, focusText, chooseFilter, clearFilter, chooseDisplay } = keys;
  const movement = { group: 'List', inPalette: false };
  useShortcut('J', 'Next ticket', () => move(1), movement);
  useShortcut('ArrowDown', 'Next ticket', () => move(1), movement);
  useShortcut('K', 'Previous ticket', () => move(-1), movement);
  useShortcut('ArrowUp', 'Previous ticket', () => move(-1), movement);
  useShortcut('Enter', 'Open ticket', open, movement);
  useShortcut('/', 'Filter by title or number', focusText, { group: 'List' });
  useShortcut('F', 'Filter tickets by …', chooseFilter, { group: 'List' });
  useShortcut('Shift+F', 'Clear filters', clearFilter, { group: 'List' });
  useShortcut('Shift+V', 'Choose order, sections and columns', chooseDisplay, { group: 'List' });
}

/** The keys that go from the focused row to its ticket with something in mind. */
export function useRowKeys(focused: Ticket | undefined, open: () => void): void {
  const { actor } = useTenant();
  const group = 'Focused ticket';
  const applies = focused !== undefined;
  function openToWrite(kind: 'reply' | 'note') {
    askToWrite(kind);
    open();
  }
  useShortcut('R', 'Reply', () => openToWrite('reply'), { group, applies });
  useShortcut('N', 'Write internal note', () => openToWrite('note'), {
    group,
    applies,
    enabled: can(actor, 'note.write'),
  });
  useShortcut('Mod+.', 'Copy ticket number', () => void copyNumber(focused?.number ?? 0), {
    group,
    applies: (focused?.number ?? 0) > 0,
  });
}
