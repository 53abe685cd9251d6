'use client';

import { useCallback } from 'react';
import { drillDownHref, type DrillDownOptions } from '@/components/desk/analytics/drill-down-href';
import { useMetrics } from '@/components/desk/analytics/metrics-provider';
import { useTenant } from '@/components/platform/sync/tenant';
import type { Drillable } from '@/zero/desk/analytics/engine/question';

/** Returns a function that tells the address of the list of the tickets behind a figure of the page. */
export function useTicketsHref() {
  const { organization } = useTenant();
  const { filter } = useMetrics();
  return useCallback(
    (what: Drillable, options?: DrillDownOptions) =>
      drillDownHref(organization.slug, filter, what, options),
    [organization.slug, filter],
  );
}
