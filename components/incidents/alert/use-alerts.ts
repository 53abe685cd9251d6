'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo, useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { queries } from '@/zero/queries';
import { recentSince } from './recent';

/** The open alerts, then those that were resolved within a week. */
export function useAlerts() {
  const { organization } = useTenant();
  const organizationId = organization.id;
  const [since] = useState(() => recentSince(Date.now()));
  const [open, { type: openType }] = useQuery(queries.alert.open({ organizationId }));
  const [resolved, { type: resolvedType }] = useQuery(
    queries.alert.resolved({ organizationId, since }),
  );
  const alerts = useMemo(() => [...open, ...resolved], [open, resolved]);
  return { alerts, isComplete: openType === 'complete' && resolvedType === 'complete' };
}
