'use client';

import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { behindHref } from '@/components/analytics/behind-href';
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
      const buckets = asked?.question.buckets ?? [];
      const index = from === undefined ? -1 : buckets.indexOf(from);
      const to = buckets[index + 1] ?? asked?.question.period.to;
      const span = from === undefined || index < 0 || to === undefined ? undefined : { from, to };
      router.push(behindHref(organization.slug, filter, what, { span }));
    },
    [filter, asked, organization.slug, router],
  );
}
