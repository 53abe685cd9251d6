'use client';

import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { TicketFilter } from '@/zero/ticket/filter';
import {
  everything,
  extended,
  isSelected,
  nothingSelected,
  type Selection,
  withTicket,
} from './selection';

export type SelectTicket = (id: string, how: 'toggle' | 'extend') => void;

type State = {
  selection: Selection;
  /** The filter in which it was selected. */
  filter: TicketFilter;
  /** Where an extension begins, and what was selected then. */
  anchor?: { id: string; base: Selection };
};

/**
 * Which tickets of the list are selected. It outlives scrolling and what changes in the list, but not
 * another filter, whose tickets one has not seen. `order` are the ids as loaded, in their order.
 */
export function useSelection(shown: TicketFilter, order: readonly string[]) {
  const [state, setState] = useState<State>({ selection: nothingSelected, filter: shown });
  if (state.filter !== shown) setState({ selection: nothingSelected, filter: shown });
  const orderNow = useRef(order);
  useLayoutEffect(() => {
    orderNow.current = order;
  }, [order]);

  const select: SelectTicket = useCallback((id, how) => {
    setState((before) => {
      const { anchor } = before;
      if (how === 'extend' && anchor) {
        const selection = extended(anchor.base, orderNow.current, anchor.id, id);
        return { ...before, selection };
      }
      const isIn = how === 'extend' || !isSelected(before.selection, id);
      const selection = withTicket(before.selection, id, isIn);
      return { ...before, selection, anchor: { id, base: selection } };
    });
  }, []);
  const selectAll = useCallback(() => {
    setState(({ filter }) => ({ selection: everything, filter }));
  }, []);
  const clear = useCallback(() => {
    setState(({ filter }) => ({ selection: nothingSelected, filter }));
  }, []);

  return { selection: state.selection, select, selectAll, clear };
}
