'use client';

import type { RefObject } from 'react';
import { useShortcut } from '@/components/keyboard/use-shortcut';

/** `J` and `K` move the focus over the rows of `pane`; `Enter` follows the link, as it always does. */
export function useRowKeys(pane: RefObject<HTMLElement | null>): void {
  const move = (step: 1 | -1) => {
    const rows = [...(pane.current?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? [])];
    const here = rows.findIndex((row) => row === document.activeElement);
    const next = here < 0 ? rows.find(isOnScreen(pane.current)) : rows[here + step];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const movement = { group: 'Tickets', inPalette: false };
  useShortcut('J', 'Next ticket', () => move(1), movement);
  useShortcut('K', 'Previous ticket', () => move(-1), movement);
}

const isOnScreen = (pane: HTMLElement | null) => (row: HTMLElement) =>
  row.getBoundingClientRect().top >= (pane?.getBoundingClientRect().top ?? 0);
