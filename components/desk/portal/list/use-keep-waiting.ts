'use client';

import { useZero } from '@rocicorp/zero/react';
import { useEffect } from 'react';
import { useSettled } from '@/components/platform/search/use-settled';
import { useTenant } from '@/components/platform/sync/tenant';
import { queries } from '@/zero/queries';
import { openedLimit } from '@/zero/desk/ticket/queries';
import { useWaitingFilter } from './use-waiting';
import type { Owner } from './views';

const restMs = 600;

/** Brings the threads of what waits for the reader to the device, once the list `isThere`: to answer on the way, too. */
export function useKeepWaiting(owner: Owner, isThere: boolean): void {
  const zero = useZero();
  const { organization } = useTenant();
  const filter = useWaitingFilter(owner);
  const rested = useSettled(isThere ? filter : undefined, restMs);
  const organizationId = organization.id;
  useEffect(() => {
    if (!rested) return undefined;
    const query = queries.ticket.opened({ organizationId, filter: rested, limit: openedLimit });
    return zero.preload(query, { ttl: '10m' }).cleanup;
  }, [zero, organizationId, rested]);
}
