'use client';

import { useZero } from '@rocicorp/zero/react';
import { useEffect } from 'react';
import { queries } from '@/zero/queries';

/** Keeps a ticket's thread on this device while it may be opened next. */
export function usePreloadTicket(
  organizationId: string,
  ticket: { number: number } | undefined,
): void {
  const zero = useZero();
  const number = ticket?.number ?? 0;
  useEffect(() => {
    // A ticket without a number was made here, so all of it is here.
    if (number === 0) return undefined;
    return zero.preload(queries.ticket.byNumber({ organizationId, number })).cleanup;
  }, [zero, organizationId, number]);
}
