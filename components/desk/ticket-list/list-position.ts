'use client';

import type { ScrollHistoryState } from '@rocicorp/zero-virtual/react';
import { useQuery } from '@rocicorp/zero/react';
import { useEffect, useSyncExternalStore } from 'react';
import type { TicketFilter } from '@/zero/desk/ticket/filter';
import type { Ticket } from '@/zero/desk/ticket/schema';
import { queries } from '@/zero/queries';

/** A ticket's place in the order of a list; `number` is 0 until the server gave one. */
export type ListPosition = Cursor & { number: number };

type List = {
  /** Whose list it is and what it is narrowed to, so that it can be continued beyond `rows`. */
  organizationId: string;
  filter: TicketFilter;
  /** Path and query of the page that shows the list. */
  href: string;
  rows: readonly ListPosition[];
};

type Neighbours = {
  previous?: ListPosition | undefined;
  next?: ListPosition | undefined;
  /** The few before and after it, which may be opened soon. */
  around: readonly ListPosition[];
};

const stepSize = 50;
const nearby = 3;
const nobody: Neighbours = { around: [] };
const listeners = new Set<() => void>();
let list: List | undefined;

/** Keeps the list one works through, so that a ticket's page can go on to the next. */
export function rememberList(next: List): void {
  list = next;
  for (const listener of listeners) listener();
}

/** Where the list that was seen last is shown; undefined before any was seen. */
export function useListHref(organizationId: string): string | undefined {
  const known = useList();
  return known?.organizationId === organizationId ? known.href : undefined;
}

/**
 * The tickets before and after `id` in the list that was seen last; neither when the ticket was not
 * reached from a list. The order stays as it was seen, even if the ticket left the filter meanwhile.
 */
export function useNeighbours(id: string): Neighbours {
  const known = useList();
  const index = known?.rows.findIndex((row) => row.id === id) ?? -1;
  const isKnown = known !== undefined && index >= 0;
  const last = isKnown && index === known.rows.length - 1 ? known.rows[index] : undefined;
  const first = isKnown && index === 0 ? known.rows[0] : undefined;
  const [after] = useQuery(known && last && continuation(known, last, 'forward'));
  const [before] = useQuery(known && first && continuation(known, first, 'backward'));

  useEffect(() => {
    if (known && last && after?.length) {
      rememberList({ ...known, rows: [...known.rows, ...after.map(positionOf)] });
    }
  }, [known, last, after]);
  useEffect(() => {
    if (known && first && before?.length) {
      rememberList({ ...known, rows: [...before.map(positionOf).toReversed(), ...known.rows] });
    }
  }, [known, first, before]);

  if (!isKnown) return nobody;
  const { rows } = known;
  const around = [
    ...rows.slice(index + 1, index + 1 + nearby),
    ...rows.slice(Math.max(0, index - nearby), index),
  ];
  return { previous: rows[index - 1], next: rows[index + 1], around };
}

export const positionOf = (row: ListPosition): ListPosition => ({
  number: row.number,
  ...toStartRow(row),
});

function continuation(
  { organizationId, filter }: List,
  place: ListPosition,
  direction: 'forward' | 'backward',
) {
  return queries.ticket.queue({
    organizationId,
    filter,
    limit: stepSize,
    start: toStartRow(place),
    direction,
  });
}

function useList(): List | undefined {
  return useSyncExternalStore(
    subscribe,
    () => list,
    () => undefined,
  );
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** A row's place in any order of the list. */
export type Cursor = Pick<
  Ticket,
  'id' | 'createdAt' | 'nextDueAt' | 'waitingSince' | 'lastActivityAt'
>;

/** All the orders' columns: the one that counts is the filter's. */
export const toStartRow = ({
  id,
  createdAt,
  nextDueAt,
  waitingSince,
  lastActivityAt,
}: Cursor): Cursor => ({
  id,
  createdAt,
  nextDueAt,
  waitingSince,
  lastActivityAt,
});

/** What brings someone back to where they were in a list. */
type Memory = {
  scroll?: ScrollHistoryState<Cursor, TicketFilter>;
  /** The ticket that had the focus. */
  focusedId?: string;
};

const memories = new Map<string, Memory>();

/** Where the list of an organization was left, as long as the tab lives. */
export const recall = (organizationId: string): Memory => memories.get(organizationId) ?? {};

export function remember(organizationId: string, part: Memory): void {
  memories.set(organizationId, { ...recall(organizationId), ...part });
}
