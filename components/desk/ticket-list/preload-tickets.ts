'use client';

import { useZero } from '@rocicorp/zero/react';
import { useCallback, useEffect, useRef } from 'react';
import { useDebounced } from '@/components/platform/search/use-debounced';
import { useIsPreloaded } from '@/components/platform/shell/preloaded';
import type { TicketFilter } from '@/zero/desk/ticket/filter';
import { openedLimit } from '@/zero/desk/ticket/queries';
import { queries } from '@/zero/queries';

const pauseMs = 50;
const mostWarm = 6;

/**
 * Returns a function for the row that the pointer or the focus is at: its thread is brought to the
 * device, so that it opens at once. Only where one rests, and only for the last few.
 */
export function useWarmTickets(organizationId: string) {
  const zero = useZero();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const warm = useRef(new Map<number, () => void>());

  useEffect(() => {
    const kept = warm.current;
    return () => {
      clearTimeout(timer.current);
      for (const cool of kept.values()) cool();
      kept.clear();
    };
  }, []);

  return useCallback(
    (number: number) => {
      clearTimeout(timer.current);
      if (number === 0 || warm.current.has(number)) return;
      timer.current = setTimeout(() => {
        const query = queries.ticket.byNumber({ organizationId, number });
        warm.current.set(number, zero.preload(query, { ttl: '1m' }).cleanup);
        const [oldest] = warm.current;
        if (!oldest || warm.current.size <= mostWarm) return;
        oldest[1]();
        warm.current.delete(oldest[0]);
      }, pauseMs);
    },
    [zero, organizationId],
  );
}

const restMs = 600;

/** Brings the threads of a list's first tickets to the device, once one rests on it and it `isComplete`. */
export function usePreloadQueue(
  organizationId: string,
  filter: TicketFilter,
  isComplete: boolean,
): void {
  const zero = useZero();
  const isPreloaded = useIsPreloaded();
  const rested = useDebounced(isPreloaded && isComplete ? filter : undefined, restMs);
  useEffect(() => {
    if (!rested) return undefined;
    const query = queries.ticket.opened({ organizationId, filter: rested, limit: openedLimit });
    return zero.preload(query).cleanup;
  }, [zero, organizationId, rested]);
}

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
