'use client';

import { useSyncExternalStore } from 'react';
import type { TicketFilter } from '@/zero/desk/ticket/filter';
import { queries } from '@/zero/queries';

const smallestPage = 50;
const screensPerPage = 3;

/** The query of a list's first page, one row longer than the page: so it is known whether more follows. */
export const firstPage = (organizationId: string, filter: TicketFilter, pageSize: number) =>
  queries.ticket.queue({
    organizationId,
    filter,
    limit: pageSize + 1,
    start: null,
    direction: 'forward',
  });

/** At least as many rows as the list would take by itself, which it then leaves as it is; always even. */
export function pageSizeFor(height: number): number {
  const rows = Math.ceil((window.innerHeight * screensPerPage) / height);
  return Math.max(smallestPage, rows + (rows % 2));
}

const narrow = '(width < 40rem)';
const coarse = '(pointer: coarse)';

/** The height of a row in pixels: one line, taller under a finger, two lines on a phone. */
export function useRowHeight(): number {
  return useSyncExternalStore(subscribe, rowHeight, () => 36);
}

/** The same where nothing is drawn yet. */
export function rowHeight(): number {
  if (matchMedia(narrow).matches) return 60;
  return matchMedia(coarse).matches ? 44 : 36;
}

function subscribe(listener: () => void) {
  const media = [matchMedia(narrow), matchMedia(coarse)];
  for (const query of media) query.addEventListener('change', listener);
  return () => {
    for (const query of media) query.removeEventListener('change', listener);
  };
}
