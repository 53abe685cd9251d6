'use client';

import { useDeferredValue } from 'react';
import type { TicketFilter } from '@/zero/desk/ticket/filter';

type Window<Row> = { rows: readonly Row[]; spaceAfter: number };

/**
 * Of a list that was just narrowed, first the rows that a screen shows, so that they paint in the
 * next frame; the others follow in the one after, and take their place from the start.
 * `rowHeight` and `spaceAfter` are in pixels.
 */
export function useFirstScreen<Row>(
  shown: TicketFilter,
  { rows, spaceAfter }: Window<Row>,
  rowHeight: number,
): Window<Row> {
  const isPainted = useDeferredValue(shown) === shown;
  if (isPainted) return { rows, spaceAfter };
  const first = rows.slice(0, Math.ceil(window.innerHeight / rowHeight));
  return { rows: first, spaceAfter: spaceAfter + (rows.length - first.length) * rowHeight };
}
