'use client';

import { useShortcut } from '@/components/core/keyboard/use-shortcut';

type SelectionKeys = {
  move: (distance: number) => void;
  toggle: () => void;
  /** Selects from one row on to the next. */
  reach: (from: string, to: string) => void;
  selectAll: () => void;
};

/** The keys that select. */
export function useSelectionKeys({ move, toggle, reach, selectAll }: SelectionKeys): void {
  function step(distance: number) {
    const from = rowWithFocus();
    move(distance);
    const to = rowWithFocus();
    if (to) reach(from ?? to, to);
  }
  const movement = { group: 'List', inPalette: false };
  useShortcut('X', 'Select ticket', toggle, { group: 'List' });
  useShortcut('Shift+J', 'Extend selection down', () => step(1), movement);
  useShortcut('Shift+ArrowDown', 'Extend selection down', () => step(1), movement);
  useShortcut('Shift+K', 'Extend selection up', () => step(-1), movement);
  useShortcut('Shift+ArrowUp', 'Extend selection up', () => step(-1), movement);
  useShortcut('Mod+A', 'Select everything in the filter', selectAll, { group: 'List' });
}

const rowWithFocus = () =>
  document.activeElement?.closest<HTMLElement>('[data-ticket-id]')?.dataset['ticketId'];
