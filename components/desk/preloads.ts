import type { Preloads, Viewer } from '@/components/platform/module/preloads';
import type { Zero } from '@rocicorp/zero';
import { queries } from '@/zero/queries';
import { isAnalyticsPath } from './analytics/analytics-path';
import { nameIn } from './ticket-detail/ticket-name';
import { firstPage, pageSizeFor, rowHeight } from './ticket-list/first-page';
import { readFilter } from './ticket-list/list-filter';
import { ticketFilter } from './ticket-list/ticket-filter';

/** Newest tickets kept on the device, so that filters on recent work answer from the replica. */
const recentTickets = 500;

const ticketsPath = /^\/t\/[^/]+\/tickets(?:\/([^/]+))?\/?$/;

/** Long enough for the page to come and hold it. */
const ttl = { ttl: '1m' } as const;

export const deskPreloads: Preloads = {
  name: 'desk',
  first(zero, viewer, address) {
    if (isAnalyticsPath(address.pathname)) {
      const { organizationId } = viewer;
      return [
        zero.preload(queries.analytics.manifest({ organizationId }), ttl),
        zero.preload(queries.analytics.delta({ organizationId }), ttl),
      ];
    }
    return firstTickets(zero, viewer, address);
  },
  names: (zero, organizationId) => [
    zero.preload(queries.client.all({ organizationId })),
    zero.preload(queries.ticket.types({ organizationId })),
  ],
  tools: (zero, organizationId) => [
    zero.preload(queries.macro.all({ organizationId })),
    zero.preload(queries.slaPolicy.all({ organizationId })),
  ],
  recent: (zero, organizationId) => [
    zero.preload(
      queries.ticket.queue({
        organizationId,
        filter: { asleep: false, merged: false },
        limit: recentTickets,
        start: null,
        direction: 'forward',
      }),
    ),
  ],
};

/** What the list or the ticket of the address asks for, where the address alone tells it. */
function firstTickets(
  zero: Zero,
  { organizationId, memberId }: Viewer,
  { pathname, search }: Pick<Location, 'pathname' | 'search'>,
) {
  const [path, segment] = ticketsPath.exec(pathname) ?? [];
  if (path === undefined) return [];
  const number = segment === undefined ? undefined : nameIn(segment).number;
  if (number !== undefined) {
    return [zero.preload(queries.ticket.byNumber({ organizationId, number }), ttl)];
  }
  const filter = readFilter(search);
  // Where days begin stands in the organization's row, which has yet to come.
  if (filter.created !== null || filter.due.includes('today')) return [];
  const asked = ticketFilter(filter, { memberId, timeZone: 'UTC', today: '2000-01-01' });
  return [zero.preload(firstPage(organizationId, asked, pageSizeFor(rowHeight())), ttl)];
}
