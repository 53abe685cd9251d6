import type { ScrollHistoryState } from '@rocicorp/zero-virtual/react';
import type { Owner } from './views';

export type Cursor = { createdAt: number; lastActivityAt: number; id: string };

/** What brings someone back to where they were in the list. */
type ListMemory = {
  /** Which list it was: organization and filter. */
  list: string;
  scroll: ScrollHistoryState<Cursor> | null;
  /** The ticket that had the focus last. */
  focusedId: string | null;
  /** How many more pages were shown of what waits, by whose tickets they are. */
  waitingPages: Partial<Record<Owner, number>>;
};

let memory: ListMemory | undefined;

/** How `list` was left, as long as the tab lives. */
export const recall = (list: string): ListMemory =>
  memory?.list === list ? memory : { list, scroll: null, focusedId: null, waitingPages: {} };

export function remember(list: string, part: Partial<Omit<ListMemory, 'list'>>): void {
  memory = { ...recall(list), ...part };
}

const searches = new Map<string, string>();

/** The list at `path` with what was last chosen and searched for there. */
export const listAsLeft = (path: string) => `${path}${searches.get(path) ?? ''}`;

/** Notes what is chosen and searched for in the list on screen. */
export const noteSearch = (path: string, search: string) => void searches.set(path, search);
