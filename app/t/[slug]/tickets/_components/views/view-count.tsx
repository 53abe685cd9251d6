'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { useTenant } from '@/components/sync/tenant';
import { queries } from '@/zero/queries';
import { readFilter } from '../list-filter';
import { useTicketFilter } from '../use-ticket-filter';

/** Counted at most: a view with more is not worked off today. */
const mostCounted = 200;

/** How many tickets a view shows, for as long as it is on screen. */
export function ViewCount({ search }: { search: string }) {
  const { organization } = useTenant();
  const filter = useTicketFilter(useMemo(() => readFilter(search), [search]));
  const [rows, { type }] = useQuery(
    queries.ticket.bounded({ organizationId: organization.id, filter, limit: mostCounted }),
  );
  if (type !== 'complete' && rows.length === 0) return null;
  return (
    <span className="text-12 text-ink-faint tabular-nums">
      {rows.length >= mostCounted ? `${mostCounted}+` : rows.length}
    </span>
  );
}
