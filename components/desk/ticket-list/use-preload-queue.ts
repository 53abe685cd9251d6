'use client';

import { useZero } from '@rocicorp/zero/react';
import { useEffect } from 'react';
import { useSettled } from '@/components/platform/search/use-settled';
import { queries } from '@/zero/queries';
import type { TicketFilter } from '@/zero/desk/ticket/filter';
import { openedLimit } from '@/zero/desk/ticket/queries';
import { useIsPreloaded } from '@/components/platform/shell/preloaded';

const restMs = 600;

/** Brings the threads of a list's first tickets to the device, once one rests on it and it `isComplete`. */
export function usePreloadQueue(
  organizationId: string,
  filter: TicketFilter,
  isComplete: boolean,
): void {
  const zero = useZero();
  const isPreloaded = useIsPreloaded();
  const rested = useSettled(isPreloaded && isComplete ? filter : undefined, restMs);
  useEffect(() => {
    if (!rested) return undefined;
    const query = queries.ticket.opened({ organizationId, filter: rested, limit: openedLimit });
    return zero.preload(query).cleanup;
  }, [zero, organizationId, rested]);
}
