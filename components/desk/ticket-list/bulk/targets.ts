import { formatExact } from '@/lib/format/number';
import type { Ticket } from '@/zero/desk/ticket/schema';
import type { TicketFilter } from '@/zero/desk/ticket/filter';
import type { BulkTarget } from '@/zero/desk/bulk/request';
import { isEmpty, type Selection, sizeOf } from '../selection/selection';

/** What a key or button of the list acts on. */
export type Targets = {
  target: BulkTarget;
  /** How to call them: "#123", "12 tickets". */
  subject: string;
  /** The ticket itself where it is one. */
  ticket?: Ticket;
};

type Known = {
  selection: Selection;
  filter: TicketFilter;
  /** "3,412", or "1,000+" where there may be more. */
  total: { count: number; isExact: boolean };
  /** The ticket that has the focus. */
  focused: Ticket | undefined;
};

/** What is selected, or else the focused ticket; undefined where there is neither. */
export function targetsOf({ selection, filter, total, focused }: Known): Targets | undefined {
  if (isEmpty(selection)) {
    return focused && { target: { ids: [focused.id] }, subject: nameOf(focused), ticket: focused };
  }
  const subject = sizeWords(selection, total);
  if (selection.kind === 'all') {
    return { target: { filter, except: [...selection.except] }, subject };
  }
  const ids = [...selection.ids];
  const only = ids.length === 1 && focused?.id === ids[0] ? focused : undefined;
  return { target: { ids }, subject: only ? nameOf(only) : subject, ticket: only };
}

/** How many are selected: "12 tickets", "1,000+ tickets". */
function sizeWords(selection: Selection, { count, isExact }: Known['total']): string {
  const size = sizeOf(selection, count);
  const more = selection.kind === 'all' && !isExact ? '+' : '';
  return `${formatExact(size)}${more} ${size === 1 && !more ? 'ticket' : 'tickets'}`;
}

const nameOf = ({ number }: Ticket) => (number > 0 ? `#${number}` : 'this ticket');
