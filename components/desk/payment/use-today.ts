'use client';

import { useSyncExternalStore } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { subscribeToClock } from '@/components/ui/clock';
import { dayIn } from '@/lib/period/day-in';

/** The organization's day now, as midnight in UTC in milliseconds, like the days of invoices. */
export function useToday(): number {
  const { organization } = useTenant();
  const read = () => dayIn(Date.now(), organization.timeZone);
  return useSyncExternalStore(subscribeToClock, read, read);
}
