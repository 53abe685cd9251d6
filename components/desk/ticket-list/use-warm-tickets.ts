'use client';

import { useZero } from '@rocicorp/zero/react';
import { useCallback, useEffect, useRef } from 'react';
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
