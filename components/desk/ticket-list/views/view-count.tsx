'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { formatCount } from '@/lib/format/number';
import { queries } from '@/zero/queries';
import { readFilter, usualDisplay } from '../list-filter';
import { useTicketFilter } from '../use-ticket-filter';
import { useIsPreloaded } from '@/components/platform/shell/preloaded';

/** Counted at most: a view with more is not worked off today. */
const mostCounted = 500;

/** How many tickets a view shows, for as long as it is on screen. */
export function ViewCount({ search }: { search: string }) {
  const { organization } = useTenant();
  const filter = useTicketFilter(
    useMemo(() => ({ ...readFilter(search), ...usualDisplay }), [search]),
  );
  // Counting reads many rows: what the page itself shows comes first.
  const isPreloaded = useIsPreloaded();
  const [rows, details] = useQuery(
    isPreloaded &&
      queries.ticket.bounded({ organizationId: organization.id, filter, limit: mostCounted }),
  );
  if (!rows || (details.type !== 'complete' && rows.length === 0)) return null;
  return (
    <span className="text-12 text-ink-faint tabular-nums">
      {formatCount(rows.length)}
      {rows.length >= mostCounted && '+'}
    </span>
  );
}
