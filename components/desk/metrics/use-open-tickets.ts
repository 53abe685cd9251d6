'use client';

import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { useMetrics } from '@/components/desk/analytics/metrics-provider';
import type { Drillable } from '@/zero/desk/analytics/engine/question';
import { bucketSpan } from './bucket-span';
import { useTicketsHref } from './use-tickets-href';

/** Returns a function that opens the list of the tickets behind a figure, or behind a bucket of it. */
export function useOpenTickets() {
  const { asked } = useMetrics();
  const hrefOf = useTicketsHref();
  const router = useRouter();
  return useCallback(
    (what: Drillable, bucket?: number) => {
      const span = asked && bucket !== undefined && bucketSpan(asked.question, bucket);
      router.push(hrefOf(what, span ? { span } : {}));
    },
    [hrefOf, asked, router],
  );
}
