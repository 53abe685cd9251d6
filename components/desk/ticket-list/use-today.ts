'use client';

import { useSyncExternalStore } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { subscribeToClock } from '@/components/ui/clock';
import { dayOf } from './ticket-filter';

/** Today where the organization is, as `YYYY-MM-DD`; it turns by itself. */
export function useToday(): string {
  const { organization } = useTenant();
  return useSyncExternalStore(
    subscribeToClock,
    () => dayOf(Date.now(), organization.timeZone),
    () => '',
  );
}
