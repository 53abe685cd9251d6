'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { useTenant } from '@/components/sync/tenant';
import { queries } from '@/zero/queries';
import { filterOf, type Owner } from './views';

/** More than this many are not waited for in one screen. */
const limit = 100;

/** The tickets that wait for the client, what happened last first; none where not `enabled`. */
export function useWaiting(owner: Owner, enabled: boolean) {
  const { organization, actor } = useTenant();
  const { id, clientId } = actor;
  const filter = useMemo(() => filterOf(owner, 'waiting', { id, clientId }), [owner, id, clientId]);
  const page = { limit, start: null, direction: 'forward' } as const;
  const [rows, { type }] = useQuery(
    enabled && queries.ticket.list({ organizationId: organization.id, filter, ...page }),
  );
  return {
    rows: rows ?? [],
    isComplete: !enabled || type === 'complete',
    count: rows && rows.length < limit ? String(rows.length) : `${limit - 1}+`,
  };
}
