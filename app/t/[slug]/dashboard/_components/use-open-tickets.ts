'use client';

import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { writeFilter } from '@/components/analytics/figures-filter';
import { useFigures } from '@/components/analytics/figures-provider';
import { useTenant } from '@/components/sync/tenant';
import type { Drillable } from '@/zero/analytics/engine/question';

/** Returns a function that opens the list of the tickets behind a figure, or behind the bucket of it that begins at `from` (seconds). */
export function useOpenTickets() {
  const { organization } = useTenant();
  const { filter, asked } = useFigures();
  const router = useRouter();
  return useCallback(
    (what: Drillable, from?: number) => {
      const params = new URLSearchParams(writeFilter(filter));
      params.set('what', what);
      const buckets = asked?.question.buckets ?? [];
      const index = from === undefined ? -1 : buckets.indexOf(from);
      if (index >= 0) {
        const to = buckets[index + 1] ?? asked?.question.period.to;
        params.set('span', `${from}-${to}`);
      }
      router.push(`/t/${organization.slug}/dashboard/tickets?${params}`);
    },
    [filter, asked, organization.slug, router],
  );
}
