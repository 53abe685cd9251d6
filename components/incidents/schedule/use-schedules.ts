'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useCallback, useMemo, useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { onCallScheduleOf } from '@/zero/incidents/schedule/full-schedule';
import type { FullSchedule } from '@/zero/incidents/schedule/schema';
import type { Profile } from '@/zero/platform/member/schema';
import { queries } from '@/zero/queries';
import { schedulesSince } from './schedules-since';

/** Who can be on call, by id. */
export type Staff = ReadonlyMap<string, Profile>;

/** The organization's schedules, and who can be on call. */
export function useSchedules() {
  const { organization } = useTenant();
  const [since] = useState(schedulesSince);
  const organizationId = organization.id;
  const [schedules, { type }] = useQuery(queries.schedule.all({ organizationId, since }));
  const [profiles, { type: staffType }] = useQuery(queries.member.staff({ organizationId }));
  const staff: Staff = useMemo(() => new Map(profiles.map((each) => [each.id, each])), [profiles]);
  /** The schedule as the calculation needs it. */
  const calculated = useCallback(
    (schedule: FullSchedule) => onCallScheduleOf(schedule, (id) => staff.get(id)?.leftAt === null),
    [staff],
  );
  return {
    schedules: schedules as readonly FullSchedule[],
    isComplete: type === 'complete' && staffType === 'complete',
    staff,
    calculated,
  };
}
