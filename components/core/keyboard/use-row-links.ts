'use client';

import { type RefObject, useEffect } from 'react';
import { useShortcut } from './use-shortcut';

/** The row of each list that had the focus last: back from its page, it has it again. */
const remembered = new Map<string, string>();

type RowLinks = {
  /** Names the list: its address. */
  list: string;
  /** What a row is: "client". */
  noun: string;
  hasRows: boolean;
};

/**
 * `J` and `K` move the focus over the links of `pane` that carry `data-row`, whose value names the row;
 * `Enter` follows the link, as it always does.
 */
export function useRowLinks(
  pane: RefObject<HTMLElement | null>,
  { list, noun, hasRows }: RowLinks,
): void {
  const move = (step: 1 | -1) => {
    const rows = [...(pane.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const here = rows.findIndex((row) => row === document.activeElement);
    const next = here < 0 ? rows[0] : rows[here + step];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const movement = { group: 'List', inPalette: false };
  useShortcut('J', `Next ${noun}`, () => move(1), movement);
  useShortcut('K', `Previous ${noun}`, () => move(-1), movement);

  useEffect(() => {
    const id = remembered.get(list);
    const isTaken =
      document.activeElement !== document.body && document.activeElement?.id !== 'main';
    if (!hasRows || !id || isTaken) return;
    pane.current?.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus();
  }, [pane, list, hasRows]);

  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const id = target instanceof HTMLElement && target.dataset['row'];
      if (id) remembered.set(list, id);
    };
    const { current } = pane;
    current?.addEventListener('focusin', onFocus);
    return () => current?.removeEventListener('focusin', onFocus);
  }, [pane, list]);
}
