'use client';

import type { RefObject } from 'react';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';

/**
 * `J` and `K` move the focus over the links of `pane` that carry `[data-row]`, beginning with the
 * first on screen; `Enter` follows the link, as it always does. `thing`: "ticket", "invoice".
 */
export function useStepKeys(
  pane: RefObject<HTMLElement | null>,
  thing: string,
  group: string,
): void {
  const move = (step: 1 | -1) => {
    const rows = [...(pane.current?.querySelectorAll<HTMLAnchorElement>('[data-row]') ?? [])];
    const here = rows.findIndex((row) => row === document.activeElement);
    const next = here < 0 ? rows.find(isOnScreen(pane.current)) : rows[here + step];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const movement = { group, inPalette: false };
  useShortcut('J', `Next ${thing}`, () => move(1), movement);
  useShortcut('K', `Previous ${thing}`, () => move(-1), movement);
}

const isOnScreen = (pane: HTMLElement | null) => (row: HTMLElement) =>
  row.getBoundingClientRect().top >= Math.max(0, pane?.getBoundingClientRect().top ?? 0);
