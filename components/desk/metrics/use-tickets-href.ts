'use client';

import { useCallback } from 'react';
import { behindHref, type BehindOptions } from '@/components/desk/analytics/drill-down-href';
import { useFigures } from '@/components/desk/analytics/metrics-provider';
import { useTenant } from '@/components/platform/sync/tenant';
import type { Drillable } from '@/zero/desk/analytics/engine/question';

/** Returns a function that tells the address of the list of the tickets behind a figure of the page. */
export function useTicketsHref() {
  const { organization } = useTenant();
  const { filter } = useFigures();
  return useCallback(
    (what: Drillable, options?: BehindOptions) =>
      behindHref(organization.slug, filter, what, options),
    [organization.slug, filter],
  );
}
