'use client';

import { useQuery } from '@rocicorp/zero/react';
import { AreaLink } from '@/components/platform/shell/area-link';
import { useTenant } from '@/components/platform/sync/tenant';
import { formatCount } from '@/lib/format/number';
import { severities } from '@/zero/incidents/incident/values';
import { overviewLimit } from '@/zero/incidents/overview/queries';
import { onCallNowAndNext } from '@/zero/incidents/schedule/on-call';
import { queries } from '@/zero/queries';
import { SeverityBadge } from '../incident/incident-badges';
import { nameIn, OnCallPerson } from '../schedule/on-call-person';
import { formatShiftTime } from '../schedule/shift-time';
import { useMinute } from '../schedule/use-minute';
import { useSchedules } from '../schedule/use-schedules';

/** Schedules that the tile shows; the others are on their page. */
const mostSchedules = 4;

/** What is wrong now and who is on call, for a page that is about something else. */
export function IncidentTile() {
  const { organization } = useTenant();
  const place = { organizationId: organization.id };
  const home = `/t/${organization.slug}`;
  const [incidents, { type: incidentsType }] = useQuery(queries.incidentOverview.incidents(place));
  const [alerts, { type: alertsType }] = useQuery(queries.incidentOverview.alerts(place));
  const bySeverity = severities
    .map((severity) => ({
      severity,
      count: incidents.filter((incident) => incident.severity === severity).length,
    }))
    .filter(({ count }) => count > 0);
  return (
    <section aria-labelledby="incident-tile" className="flex min-w-0 flex-col gap-4">
      <h2 id="incident-tile" className="text-14 font-semibold">
        Incidents and on-call
      </h2>
      <div className="flex flex-col gap-1">
        <h3 className="text-12 text-ink-muted">Open incidents</h3>
        {incidents.length === 0 ? (
          incidentsType === 'complete' && (
            <p className="text-13 text-ink-faint">No incident is open.</p>
          )
        ) : (
          <ul className="flex flex-wrap gap-2">
            {bySeverity.map(({ severity, count }) => (
              <li key={severity}>
                <AreaLink
                  href={`${home}/incidents?status=triage,live&severity=${severity}`}
                  className="inline-flex items-center gap-1.5 rounded-control text-13 tabular-nums hover:underline pointer-coarse:min-h-11"
                >
                  <SeverityBadge severity={severity} />
                  {counted(count)}
                </AreaLink>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="flex flex-col gap-1">
        <h3 className="text-12 text-ink-muted">Open alerts</h3>
        {alerts.length === 0 ? (
          alertsType === 'complete' && <p className="text-13 text-ink-faint">No alert is open.</p>
        ) : (
          <AreaLink
            href={`${home}/alerts`}
            className="self-start rounded-control text-13 tabular-nums hover:underline pointer-coarse:min-h-11"
          >
            {counted(alerts.length)}
          </AreaLink>
        )}
      </div>
      <OnCallNow href={`${home}/on-call`} />
    </section>
  );
}

function OnCallNow({ href }: { href: string }) {
  const { schedules, staff, calculated, isComplete } = useSchedules();
  const minute = useMinute();
  return (
    <div className="flex flex-col gap-1">
      <h3 className="text-12 text-ink-muted">
        <AreaLink href={href} className="hover:underline">
          On call now
        </AreaLink>
      </h3>
      {schedules.length === 0 && isComplete && (
        <p className="text-13 text-ink-faint">There is no on-call schedule.</p>
      )}
      <ul className="flex flex-col gap-2 text-13">
        {schedules.slice(0, mostSchedules).map((schedule) => {
          const shifts = calculated(schedule);
          const { memberId, next } = onCallNowAndNext(shifts, minute);
          return (
            <li key={schedule.id} className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
              <bdi className="min-w-0 truncate text-ink-muted">{schedule.name}</bdi>
              <OnCallPerson memberId={memberId} staff={staff} />
              {next && (
                <span className="w-full text-12 text-ink-muted">
                  Next <bdi>{nextName(next.memberId, staff)}</bdi> from{' '}
                  {formatShiftTime(next.from, shifts.timeZone)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const nextName = (memberId: string | null, staff: Parameters<typeof nameIn>[0]) =>
  memberId === null ? 'nobody' : nameIn(staff, memberId);

const counted = (count: number) =>
  count === overviewLimit ? `${formatCount(count)}+` : formatCount(count);
