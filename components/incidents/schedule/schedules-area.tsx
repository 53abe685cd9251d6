'use client';

import { notFound } from 'next/navigation';
import { useAddress } from '@/components/core/address/address';
import { useTenant } from '@/components/platform/sync/tenant';
import { can } from '@/zero/roles';
import { ScheduleDetail } from './schedule-detail';
import { ScheduleList } from './schedule-list';

/** The on-call schedules: all of them, or the one that the address names. */
export function SchedulesArea() {
  const { actor } = useTenant();
  const [, , , , id] = useAddress('pathname').split('/');
  // The right may end while the page is open.
  if (!can(actor, 'schedule.read')) notFound();
  return id ? <ScheduleDetail key={id} scheduleId={id} /> : <ScheduleList />;
}
