'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { dayMs } from '@/lib/time-units';
import type {
  FullMaintenanceWindow,
  MaintenanceWindow,
} from '@/zero/incidents/maintenance-window/schema';
import { windowStateAt } from '@/zero/incidents/maintenance-window/values';
import { queries } from '@/zero/queries';
import { useMinute } from '../schedule/use-minute';

/** Windows that ended within 30 days, from the start of a day so that the query stays the same. */
const windowsSince = (now: number) => Math.floor(now / dayMs) * dayMs - 30 * dayMs;

/** The maintenance windows that are planned, open or ended within 30 days, the latest start first. */
export function useMaintenanceWindows() {
  const { organization } = useTenant();
  const minute = useMinute();
  const [since] = useState(() => windowsSince(Date.now()));
  const [windows, { type }] = useQuery(
    queries.maintenanceWindow.since({ organizationId: organization.id, since }),
  );
  return {
    windows: windows as readonly FullMaintenanceWindow[],
    isComplete: type === 'complete',
    /** Where the window stands now. */
    stateOf: (window: MaintenanceWindow) =>
      windowStateAt(window, Math.max(minute, window.updatedAt)),
  };
}
