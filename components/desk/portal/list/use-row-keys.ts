'use client';

import { type RefObject, useEffect } from 'react';
import { useStepKeys } from '../use-step-keys';
import { recall, remember } from './list-memory';

/**
 * `J` and `K` move the focus over the tickets of `pane`. Back from a ticket of `list`, the focus is on its row again.
 */
export function useRowKeys(
  pane: RefObject<HTMLElement | null>,
  list: string,
  hasRows: boolean,
): void {
  useStepKeys(pane, 'ticket', 'Tickets');

  useEffect(() => {
    const { activeElement } = document;
    const isTaken = activeElement !== document.body && activeElement?.id !== 'main';
    const { focusedId } = recall(list);
    if (!hasRows || isTaken || !focusedId) return;
    const row = pane.current?.querySelector<HTMLElement>(`[data-ticket="${focusedId}"]`);
    row?.focus({ preventScroll: true });
    // What waits is above what the virtual list brings back into place.
    row?.scrollIntoView({ block: 'nearest' });
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
