'use client';

import { useZero } from '@rocicorp/zero/react';
import { type RefObject, useEffect } from 'react';
import { queries } from '@/zero/queries';

/** Fetches the thread of the ticket under the pointer or the focus, so that opening it shows it at once. */
export function useWarmTickets(pane: RefObject<HTMLElement | null>, organizationId: string): void {
  const zero = useZero();
  useEffect(() => {
    let warmed: { number: number; cleanup: () => void } | undefined;
    const warm = ({ target }: Event) => {
      const row = target instanceof Element && target.closest<HTMLElement>('[data-number]');
      const number = Number(row && row.dataset['number']);
      if (number === 0 || number === warmed?.number) return;
      warmed?.cleanup();
      const query = queries.ticket.byNumber({ organizationId, number });
      warmed = { number, cleanup: zero.preload(query, { ttl: '1m' }).cleanup };
    };
    const { current } = pane;
    for (const event of occasions) current?.addEventListener(event, warm, { passive: true });
    return () => {
      warmed?.cleanup();
      for (const event of occasions) current?.removeEventListener(event, warm);
    };
  }, [pane, zero, organizationId]);
}

const occasions = ['pointerover', 'focusin', 'touchstart'];
