'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { metricsLimit } from '@/zero/incidents/metrics/queries';
import { onCallLoad } from '@/zero/incidents/metrics/on-call-load';
import { onCallScheduleOf } from '@/zero/incidents/schedule/full-schedule';
import type { FullSchedule } from '@/zero/incidents/schedule/schema';
import { queries } from '@/zero/queries';
import type { IncidentMetricsState } from './use-incident-metrics';

/** The alerts of the period, and how being on call is spread over people until now. */
export function useLoadMetrics({ span, timeZone, filter, now }: IncidentMetricsState) {
  const { organization } = useTenant();
  const organizationId = organization.id;
  const from = span.from * 1000;
  const to = span.to * 1000;
  const { service } = filter.value;
  const within = { organizationId, from, to };
  const [allAlerts, { type }] = useQuery(queries.incidentMetrics.alerts(within));
  const [pages] = useQuery(queries.incidentMetrics.pages(within));
  const [schedules] = useQuery(queries.schedule.all({ organizationId, since: from }));
  const [profiles] = useQuery(queries.member.staff({ organizationId }));
  const alerts = useMemo(
    () => allAlerts.filter(({ serviceId }) => service.length === 0 || service.includes(serviceId)),
    [allAlerts, service],
  );
  const load = useMemo(
    () =>
      onCallLoad({
        pages,
        schedules: (schedules as readonly FullSchedule[]).map((schedule) =>
          onCallScheduleOf(schedule, () => true),
        ),
        timeZone,
        from,
        to: Math.min(to, now * 1000),
      }),
    [pages, schedules, timeZone, from, to, now],
  );
  const names = useMemo(() => new Map(profiles.map(({ id, name }) => [id, name])), [profiles]);
  return {
    alerts,
    load,
    nameOf: (memberId: string) => names.get(memberId) ?? 'Someone who left',
    isComplete: type === 'complete',
    isCut: [allAlerts, pages].some(({ length }) => length === metricsLimit),
  };
}

export type LoadMetrics = ReturnType<typeof useLoadMetrics>;
