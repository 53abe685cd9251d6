'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo, useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { queries } from '@/zero/queries';
import { recentSince } from './recent';

/** The open alerts, then those that were resolved within a week, and those that are suppressed where wanted. */
export function useAlerts(withSuppressed: boolean) {
  const { organization } = useTenant();
  const organizationId = organization.id;
  const [since] = useState(() => recentSince(Date.now()));
  const [open, { type: openType }] = useQuery(queries.alert.open({ organizationId }));
  const [resolved, { type: resolvedType }] = useQuery(
    queries.alert.resolved({ organizationId, since }),
  );
  const [suppressed, { type: suppressedType }] = useQuery(
    withSuppressed && queries.alert.suppressed({ organizationId }),
  );
  const alerts = useMemo(
    () => [...open, ...(suppressed ?? []), ...resolved],
    [open, suppressed, resolved],
  );
  const types = [openType, resolvedType, ...(withSuppressed ? [suppressedType] : [])];
  return { alerts, isComplete: types.every((type) => type === 'complete') };
}
