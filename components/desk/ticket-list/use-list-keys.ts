'use client';

import { useShortcut } from '@/components/core/keyboard/use-shortcut';

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
