import { categoryOf } from './machine';
import type { IncidentStatus } from './values';

/** When an incident came how far, in the only order there is. */
export const incidentTimes = [
  'impactStartedAt',
  'detectedAt',
  'declaredAt',
  'acknowledgedAt',
  'mitigatedAt',
  'resolvedAt',
  'closedAt',
] as const;
export type IncidentTime = (typeof incidentTimes)[number];

/** Milliseconds since the epoch; null while unknown. */
export type Times = Readonly<Record<IncidentTime, number | null>>;

/** The times that a person may leave unknown; the others follow from the status. */
export const freeTimes = [
  'impactStartedAt',
  'detectedAt',
  'acknowledgedAt',
  'mitigatedAt',
] as const;

/** The first time that is before an earlier one or after `now`; undefined where all is in order. */
export function misplacedTime(times: Times, now: number): IncidentTime | undefined {
  let latest = 0;
  for (const name of incidentTimes) {
    const at = times[name];
    if (at === null) continue;
    if (at < latest || at > now) return name;
    latest = at;
  }
  return undefined;
}

/** The times once the incident has gone from one status to another, which took it `at`. */
export function timesAfter(
  times: Times,
  from: IncidentStatus,
  to: IncidentStatus,
  at: number,
): Times {
  const category = categoryOf(to);
  if (category === 'triage' || category === 'ended') return times;
  const isWorse = to === 'investigating' || to === 'identified';
  const { acknowledgedAt, mitigatedAt, resolvedAt } = times;
  const isTakenUp = from !== 'triage' && mitigatedAt === null && resolvedAt === null;
  return {
    ...times,
    declaredAt: times.declaredAt ?? Math.min(acknowledgedAt ?? at, mitigatedAt ?? at, at),
    acknowledgedAt: acknowledgedAt ?? (isTakenUp ? at : null),
    mitigatedAt: isWorse ? null : (mitigatedAt ?? resolvedAt ?? at),
    resolvedAt: category === 'live' ? null : (resolvedAt ?? at),
    closedAt: category === 'closed' ? at : null,
  };
}

/** The times of a row, and nothing else of it. */
export const timesOf = (row: Times): Times => ({
  impactStartedAt: row.impactStartedAt,
  detectedAt: row.detectedAt,
  declaredAt: row.declaredAt,
  acknowledgedAt: row.acknowledgedAt,
  mitigatedAt: row.mitigatedAt,
  resolvedAt: row.resolvedAt,
  closedAt: row.closedAt,
});
