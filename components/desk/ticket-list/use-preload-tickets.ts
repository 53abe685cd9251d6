'use client';

import { useZero } from '@rocicorp/zero/react';
import { useEffect } from 'react';
import { queries } from '@/zero/queries';

/** Keeps the threads of these tickets on this device while they may be opened next. */
export function usePreloadTickets(
  organizationId: string,
  tickets: readonly ({ number: number } | undefined)[],
): void {
  const zero = useZero();
  // A ticket without a number was made here, so all of it is here.
  const wanted = tickets.flatMap((ticket) => ticket?.number || []).join();
  useEffect(() => {
    if (wanted === '') return undefined;
    const kept = wanted
      .split(',')
      .map((number) =>
        zero.preload(queries.ticket.byNumber({ organizationId, number: Number(number) })),
      );
    return () => {
      for (const { cleanup } of kept) cleanup();
    };
  }, [zero, organizationId, wanted]);
}
