import type { ScrollHistoryState } from '@rocicorp/zero-virtual/react';
import type { Ticket } from '@/zero/desk/ticket/schema';
import type { TicketFilter } from '@/zero/desk/ticket/filter';

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
