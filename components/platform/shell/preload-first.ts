import type { Zero } from '@rocicorp/zero';
import { queries } from '@/zero/queries';
import { firstPage, pageSizeFor, rowHeight } from '@/components/desk/ticket-list/first-page';
import { readFilter } from '@/components/desk/ticket-list/list-filter';
import { ticketFilter } from '@/components/desk/ticket-list/ticket-filter';
import { nameIn } from '@/components/desk/ticket-detail/ticket-name';

type Viewer = { organizationId: string; memberId: string };
type Address = Pick<Location, 'pathname' | 'search'>;

const ticketsPath = /^\/t\/[^/]+\/tickets(?:\/([^/]+))?\/?$/;

/** Long enough for the page to come and hold it. */
const ttl = { ttl: '1m' } as const;

/** Asks for what the page at an address will ask for first, as far as the address alone tells; for staff. */
export function preloadFirst(
  zero: Zero,
  { organizationId, memberId }: Viewer,
  { pathname, search }: Address,
): { cleanup: () => void } | undefined {
  const [path, segment] = ticketsPath.exec(pathname) ?? [];
  if (path === undefined) return undefined;
  const number = segment === undefined ? undefined : nameIn(segment).number;
  if (number !== undefined) {
    return zero.preload(queries.ticket.byNumber({ organizationId, number }), ttl);
  }
  const filter = readFilter(search);
  // Where days begin stands in the organization's row, which has yet to come.
  if (filter.created !== null || filter.due.includes('today')) return undefined;
  const asked = ticketFilter(filter, { memberId, timeZone: 'UTC', today: '2000-01-01' });
  return zero.preload(firstPage(organizationId, asked, pageSizeFor(rowHeight())), ttl);
}
