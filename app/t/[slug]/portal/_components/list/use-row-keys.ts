'use client';

import { type RefObject, useEffect } from 'react';
import { useShortcut } from '@/components/keyboard/use-shortcut';
import { recall, remember } from './list-memory';

/**
 * `J` and `K` move the focus over the rows of `pane`; `Enter` follows the link, as it always does.
 * Back from a ticket of `list`, the focus is on its row again.
 */
export function useRowKeys(
  pane: RefObject<HTMLElement | null>,
  list: string,
  hasRows: boolean,
): void {
  const move = (step: 1 | -1) => {
    const rows = [...(pane.current?.querySelectorAll<HTMLAnchorElement>('[data-ticket]') ?? [])];
    const here = rows.findIndex((row) => row === document.activeElement);
    const next = here < 0 ? rows.find(isOnScreen(pane.current)) : rows[here + step];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const movement = { group: 'Tickets', inPalette: false };
  useShortcut('J', 'Next ticket', () => move(1), movement);
  useShortcut('K', 'Previous ticket', () => move(-1), movement);

  useEffect(() => {
    const { activeElement } = document;
    const isTaken = activeElement !== document.body && activeElement?.id !== 'main';
    const { focusedId } = recall(list);
    if (!hasRows || isTaken || !focusedId) return;
    const row = pane.current?.querySelector<HTMLElement>(`[data-ticket="${focusedId}"]`);
    row?.focus({ preventScroll: true });
  }, [pane, list, hasRows]);

  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const focusedId = target instanceof HTMLElement && target.dataset['ticket'];
      if (focusedId) remember(list, { focusedId });
    };
    const { current } = pane;
    current?.addEventListener('focusin', onFocus);
    return () => current?.removeEventListener('focusin', onFocus);
  }, [pane, list]);
}

const isOnScreen = (pane: HTMLElement | null) => (row: HTMLElement) =>
  row.getBoundingClientRect().top >= (pane?.getBoundingClientRect().top ?? 0);
