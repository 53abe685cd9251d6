'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Panel } from '@/components/ui/panel';
import { formatDurationRough } from '@/lib/format/duration';
import { formatLocale, formatPercentExact } from '@/lib/format/number';
import { dayMs, hourMs } from '@/lib/time-units';
import { anyIncident } from '@/zero/incidents/incident/filter';
import { countedStatuses } from '@/zero/incidents/incident/metrics';
import type { ServiceImpact } from '@/zero/incidents/incident/values';
import { impactWords } from '@/zero/incidents/incident/words';
import type { Service } from '@/zero/incidents/service/schema';
import { type UptimeDay, uptimeDays } from '@/zero/incidents/service/uptime';
import type { PostImpact } from '@/zero/incidents/status-page/values';
import { queries } from '@/zero/queries';
import { useMinute } from '../schedule/use-minute';

/** Incidents of a service that are counted; the replica holds as many of a list. */
const mostCounted = 500;

const impacts: Record<ServiceImpact, PostImpact> = {
  degraded: 'minor',
  partial_outage: 'major',
  major_outage: 'critical',
};

const words: Record<PostImpact, string> = {
  none: 'No incident',
  minor: impactWords.degraded,
  major: impactWords.partial_outage,
  critical: impactWords.major_outage,
};

const fills: Record<PostImpact, string> = {
  none: 'fill-success',
  minor: 'fill-warning',
  major: 'fill-danger',
  critical: 'fill-danger-fill',
};

const dayText = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium', timeZone: 'UTC' });

/** How much of 90 days a service was up, by the incidents that hurt it, with each day. */
export function ServiceUptime({ service }: { service: Service }) {
  const { organization } = useTenant();
  const now = useMinute();
  // To the hour, so that the query stays the same.
  const hour = Math.floor(now / hourMs) * hourMs;
  const [incidents] = useQuery(
    queries.incident.list({
      organizationId: organization.id,
      filter: { ...anyIncident, serviceIds: [service.id], declaredFrom: hour - 120 * dayMs },
      limit: mostCounted,
      start: null,
    }),
  );
  const { days, share } = useMemo(() => {
    const hurt = incidents.flatMap((incident) => {
      const own = incident.services.find(({ serviceId }) => serviceId === service.id);
      if (!own || !countedStatuses.includes(incident.status)) return [];
      const from = incident.impactStartedAt ?? incident.declaredAt ?? incident.createdAt;
      return [{ impact: impacts[own.impact], from, until: incident.resolvedAt ?? now }];
    });
    return uptimeDays(hurt, { since: service.createdAt, now });
  }, [incidents, service.id, service.createdAt, now]);
  const uptime = `${formatPercentExact(share)} over 90 days`;
  const eventful = days.filter(({ impact }) => impact !== undefined && impact !== 'none');
  return (
    <Panel title="Uptime" description={uptime}>
      <Bars days={days} label={`Uptime: ${uptime}`} />
      <details className="mt-3 text-13">
        <summary className="cursor-pointer text-ink-muted">Days with incidents</summary>
        {eventful.length === 0 ? (
          <p className="mt-2 text-ink-muted">No incident affected it.</p>
        ) : (
          <table className="mt-2 w-full text-left">
            <thead className="text-12 text-ink-muted">
              <tr>
                <th scope="col">Day (UTC)</th>
                <th scope="col">Worst impact</th>
                <th scope="col">Counted downtime</th>
              </tr>
            </thead>
            <tbody>
              {eventful.toReversed().map(({ from, impact = 'none', downtime }) => (
                <tr key={from}>
                  <th scope="row" className="font-normal">
                    {dayText.format(from)}
                  </th>
                  <td>{words[impact]}</td>
                  <td className="tabular-nums">
                    {downtime === 0 ? 'None' : formatDurationRough(downtime)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </details>
    </Panel>
  );
}

const Bars = ({ days, label }: { days: readonly UptimeDay[]; label: string }) => (
  <svg
    role="img"
    aria-label={label}
    viewBox={`0 0 ${days.length * 10} 32`}
    preserveAspectRatio="none"
    className="h-8 w-full"
  >
    {days.map(({ from, impact }, index) => (
      <rect
        key={from}
        x={index * 10 + 1}
        width="8"
        height="32"
        className={impact ? fills[impact] : 'fill-line'}
      >
        <title>{`${dayText.format(from)}: ${impact ? words[impact] : 'No data'}`}</title>
      </rect>
    ))}
  </svg>
);
