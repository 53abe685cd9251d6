import type { ThreadEvent, ThreadMessage, ThreadNote, ThreadTicket } from './types';

/** One block of a thread; a `changes` block folds what one person did in one go. */
export type TimelineItem =
  | { kind: 'message'; id: string; at: number; message: ThreadMessage }
  | { kind: 'note'; id: string; at: number; note: ThreadNote }
  | { kind: 'changes'; id: string; at: number; events: readonly ThreadEvent[] };

/** Changes by one person at most this far apart, in milliseconds, read as one. */
const FOLD_MS = 5 * 60_000;

// Their message, note or ticket stands in the thread itself.
const shownElsewhere = new Set<ThreadEvent['kind']>(['created', 'replied', 'noted']);

type Parts = Pick<ThreadTicket, 'messages' | 'notes' | 'events'>;

/** The blocks that rows were made into: a row that stays the same object is the same block. */
const itemByRow = new WeakMap<object, TimelineItem>();

function itemOf<Row extends object>(row: Row, make: (row: Row) => TimelineItem): TimelineItem {
  const item = itemByRow.get(row) ?? make(row);
  itemByRow.set(row, item);
  return item;
}

/** Messages, notes and events in the order of time, oldest first, with adjacent changes folded. */
export function timelineOf({ messages, notes, events }: Parts): TimelineItem[] {
  const items: TimelineItem[] = [
    ...messages.map((message) =>
      itemOf(message, ({ id, createdAt }) => ({ kind: 'message', id, at: createdAt, message })),
    ),
    ...notes.map((note) =>
      itemOf(note, ({ id, createdAt }) => ({ kind: 'note', id, at: createdAt, note })),
    ),
    ...events
      .filter((event) => event.actorType === 'import' || !shownElsewhere.has(event.kind))
      .map((event) =>
        itemOf(event, ({ id, createdAt }) => ({
          kind: 'changes',
          id,
          at: createdAt,
          events: [event],
        })),
      ),
  ];
  // A change follows the message that caused it in the same instant.
  items.sort((a, b) => a.at - b.at || rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  return fold(items);
}

/** The id of the ticket on which a block was written, where a merge moved it; an empty text elsewhere. */
export function originOf(item: TimelineItem): string {
  if (item.kind === 'changes') return '';
  const { originTicketId } = item.kind === 'message' ? item.message : item.note;
  return originTicketId ?? '';
}

const rank = (item: TimelineItem) => (item.kind === 'changes' ? 1 : 0);

function fold(items: readonly TimelineItem[]): TimelineItem[] {
  const folded: TimelineItem[] = [];
  for (const item of items) {
    const last = folded.at(-1);
    if (item.kind === 'changes' && last?.kind === 'changes' && isOneGo(last.events, item.events)) {
      folded[folded.length - 1] = {
        ...last,
        at: item.at,
        events: [...last.events, ...item.events],
      };
    } else {
      folded.push(item);
    }
  }
  return folded;
}

function isOneGo(before: readonly ThreadEvent[], after: readonly ThreadEvent[]): boolean {
  const [last, next] = [before.at(-1), after[0]];
  if (!last || !next) return false;
  if (last.apiKeyId !== next.apiKeyId) return false;
  return last.actorId === next.actorId && next.createdAt - last.createdAt <= FOLD_MS;
}
