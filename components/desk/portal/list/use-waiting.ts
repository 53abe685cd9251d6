'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { queries } from '@/zero/queries';
import type { Cursor } from './list-memory';
import { filterOf, type Owner } from './views';

/** As many stand there at once; the rest comes when it is asked for. */
const pageSize = 100;
/** More than this many are not counted. */
const mostCounted = 1_000;

/** The tickets that wait for the client, what happened last first, from the one after `start`; none where not `enabled`. */
export function useWaitingPage(owner: Owner, start: Cursor | null, enabled = true) {
  const { organization } = useTenant();
  const filter = useWaitingFilter(owner);
  // One more than is shown, which tells whether there are more.
  const page = { limit: pageSize + 1, start, direction: 'forward' } as const;
  const [rows = [], { type }] = useQuery(
    enabled && queries.ticket.list({ organizationId: organization.id, filter, ...page }),
  );
  return {
    rows: rows.slice(0, pageSize),
    hasMore: rows.length > pageSize,
    isComplete: !enabled || type === 'complete',
  };
}

/** How many tickets wait for the client, in figures; `shown` of them are known of. */
export function useWaitingCount(owner: Owner, shown: number, hasMore: boolean): string {
  const { organization } = useTenant();
  const filter = useWaitingFilter(owner);
  const [counted = [], { type }] = useQuery(
    hasMore &&
      queries.ticket.bounded({ organizationId: organization.id, filter, limit: mostCounted }),
  );
  if (!hasMore) return String(shown);
  const isAll = type === 'complete' && counted.length < mostCounted;
  const most = Math.max(shown, Math.min(counted.length, mostCounted - 1));
  return isAll ? String(counted.length) : `${most}+`;
}

/** What waits for the client; the same object for as long as nothing else is meant. */
export function useWaitingFilter(owner: Owner) {
  const { actor } = useTenant();
  const { id, clientId } = actor;
  return useMemo(() => filterOf(owner, 'waiting', { id, clientId }), [owner, id, clientId]);
}
