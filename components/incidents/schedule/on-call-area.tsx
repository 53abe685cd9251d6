'use client';

import { EntityArea } from '@/components/platform/detail/entity-area';
import { ScheduleDetail } from './schedule-detail';
import { ScheduleList } from './schedule-list';

/** The on-call schedules: all of them, or the one that the address names. */
export const SchedulesArea = () => (
  <EntityArea capability="schedule.read" List={ScheduleList} Detail={ScheduleDetail} />
);
