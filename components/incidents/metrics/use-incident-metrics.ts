'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo, useState } from 'react';
import {
  choiceField,
  defineFilter,
  listField,
  textField,
} from '@/components/core/filter/define-filter';
import { useFilter } from '@/components/core/filter/use-filter';
import { useTenant } from '@/components/platform/sync/tenant';
import {
  bucketsOf,
  comparisonOf,
  grainOf,
  type PeriodChoice,
  presets,
  type Span,
  spanOf,
} from '@/lib/period/period';
import { byBucket } from '@/zero/incidents/incident/metrics';
import { countedLimit } from '@/zero/incidents/incident/queries';
import type { Incident, IncidentService } from '@/zero/incidents/incident/schema';
import { queries } from '@/zero/queries';

const metricsFilter = defineFilter({
  period: choiceField(presets),
  from: textField(10),
  to: textField(10),
  severity: listField(['1', '2', '3', '4', '5']),
  service: listField(/^[0-9a-f-]{36}$/),
});

const usualPeriod: PeriodChoice = '12m';
/** What "all time" begins with, in seconds since the epoch: before any incident. */
const earliest = Date.UTC(2015, 0, 1) / 1000;

export type CountedIncident = Incident & {
  readonly services: readonly IncidentService[];
  /** When the first update was published on the status page. */
  readonly firstPublishedAt: number | null;
};

/** The incidents of the chosen period and of the time before, and how the choice is changed. */
export function useIncidentMetrics() {
  const { organization } = useTenant();
  const { timeZone, id: organizationId } = organization;
  const filter = useFilter(metricsFilter);
  const { period, from, to, severity, service } = filter.value;
  const [now] = useState(() => Math.floor(Date.now() / 1000));
  const choice: PeriodChoice = useMemo(
    () => (from && to ? { from, to } : (period ?? usualPeriod)),
    [from, to, period],
  );
  const times = useMemo(() => {
    const place = { now, earliest, timeZone };
    const span = spanOf(choice, place) ?? (spanOf(usualPeriod, place) as Span);
    const grain = grainOf(span, timeZone);
    return {
      span,
      before: choice === 'all' ? null : comparisonOf(span, 'previous', timeZone),
      grain,
      starts: bucketsOf(span, grain, timeZone),
    };
  }, [choice, now, timeZone]);
  const { span, before, starts } = times;
  const [rows, { type }] = useQuery(
    queries.incident.declaredWithin({
      organizationId,
      from: (before ?? span).from * 1000,
      to: span.to * 1000,
    }),
  );
  const [posts] = useQuery(
    queries.incidentMetrics.posts({
      organizationId,
      from: (before ?? span).from * 1000,
      to: now * 1000,
    }),
  );
  const incidents = useMemo(() => {
    // Newest first, so that the first one of an incident stays.
    const published = new Map(posts.map((post) => [post.incidentId, post.publishedAt]));
    return rows
      .filter(
        (incident) =>
          (severity.length === 0 || severity.some((each) => Number(each) === incident.severity)) &&
          (service.length === 0 ||
            incident.services.some(({ serviceId }) => service.includes(serviceId))),
      )
      .map((incident) => ({ ...incident, firstPublishedAt: published.get(incident.id) ?? null }));
  }, [rows, posts, severity, service]);
  const within = useMemo(
    () => ({
      now: incidents.filter(isIn(span)),
      before: before && incidents.filter(isIn(before)),
    }),
    [incidents, span, before],
  );
  return {
    ...times,
    now,
    timeZone,
    choice,
    filter,
    incidents: within.now,
    before: within.before,
    buckets: useMemo(() => byBucket(within.now, starts), [within.now, starts]),
    isComplete: type === 'complete',
    isCut: rows.length === countedLimit,
    choosePeriod: (next: PeriodChoice) =>
      filter.change(
        typeof next === 'string'
          ? { period: next, from: '', to: '' }
          : { period: undefined, ...next },
      ),
    resetPeriod: () => filter.change({ period: undefined, from: '', to: '' }),
  };
}

export type IncidentMetricsState = ReturnType<typeof useIncidentMetrics>;

const isIn =
  ({ from, to }: Span) =>
  ({ declaredAt }: Incident) =>
    declaredAt !== null && declaredAt >= from * 1000 && declaredAt < to * 1000;
