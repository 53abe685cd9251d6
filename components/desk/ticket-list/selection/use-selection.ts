'use client';

import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { formatExact } from '@/lib/format/number';
import type { TicketFilter } from '@/zero/desk/ticket/filter';
import {
  everything,
  extended,
  isEmpty,
  isSelected,
  nothingSelected,
  type Selection,
  sizeOf,
  withTicket,
} from './selection';

export type SelectTicket = (id: string, how: 'toggle' | 'extend') => void;

type State = {
  selection: Selection;
  /** The filter in which it was selected. */
  filter: TicketFilter;
  /** Where an extension begins, what was selected then, and how far it reached. */
  anchor?: { id: string; base: Selection; reached: string };
};

/**
 * Which tickets of the list are selected. It outlives scrolling and what changes in the list, but not
 * another filter, whose tickets one has not seen. `order` are the ids as loaded, in their order.
 */
export function useSelection(shown: TicketFilter, order: readonly string[]) {
  const [state, setState] = useState<State>({ selection: nothingSelected, filter: shown });
  const isStale = state.filter !== shown;
  if (isStale && !isEmpty(state.selection)) setState({ selection: nothingSelected, filter: shown });
  const now = useRef({ shown, order });
  useLayoutEffect(() => {
    now.current = { shown, order };
  }, [shown, order]);

  const change = useCallback((next: (before: State, loaded: readonly string[]) => State) => {
    const { shown: filter, order: loaded } = now.current;
    setState((before) =>
      next(before.filter === filter ? before : { selection: nothingSelected, filter }, loaded),
    );
  }, []);
  const select: SelectTicket = useCallback(
    (id, how) =>
      change((before, loaded) => {
        const { anchor } = before;
        if (how === 'extend' && anchor) {
          const selection = extended(anchor.base, loaded, anchor.id, id);
          return { ...before, selection, anchor: { ...anchor, reached: id } };
        }
        const isIn = how === 'extend' || !isSelected(before.selection, id);
        const selection = withTicket(before.selection, id, isIn);
        return { ...before, selection, anchor: { id, base: selection, reached: id } };
      }),
    [change],
  );
  /** Extends the selection from one row to the next, as the hand goes. */
  const reach = useCallback(
    (from: string, to: string) =>
      change((before, loaded) => {
        const goesOn = before.anchor?.reached === from;
        const base = withTicket(before.selection, from, true);
        const anchor = goesOn && before.anchor ? before.anchor : { id: from, base };
        const selection = extended(anchor.base, loaded, anchor.id, to);
        return { ...before, selection, anchor: { ...anchor, reached: to } };
      }),
    [change],
  );
  const selectAll = useCallback(
    () => change(({ filter }) => ({ selection: everything, filter })),
    [change],
  );
  const clear = useCallback(
    () => change(({ filter }) => ({ selection: nothingSelected, filter })),
    [change],
  );

  return {
    selection: isStale ? nothingSelected : state.selection,
    select,
    reach,
    selectAll,
    clear,
  };
}

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

type Total = { count: number; isExact: boolean };

/** What is selected, in words: "12 selected", "All 3,412 in this filter"; empty for nothing. */
export function selectedWords(selection: Selection, { count, isExact }: Total): string {
  if (isEmpty(selection)) return '';
  if (selection.kind === 'some') return `${formatExact(selection.ids.size)} selected`;
  const total = `${formatExact(count)}${isExact ? '' : '+'}`;
  if (selection.except.size === 0) return `All ${total} in this filter`;
  const size = `${formatExact(sizeOf(selection, count))}${isExact ? '' : '+'}`;
  return `${size} of ${total} in this filter`;
}
