import { queries } from '@/zero/queries';
import type { TicketFilter } from '@/zero/desk/ticket/filter';

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
export function pageSizeFor(rowHeight: number): number {
  const rows = Math.ceil((window.innerHeight * screensPerPage) / rowHeight);
  return Math.max(smallestPage, rows + (rows % 2));
}
