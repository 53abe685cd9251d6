import { type Spread, spreadOf } from '@/lib/statistics/spread';
import { incidentMachine } from './machine';
import type { Incident } from './schema';
import { incidentStatuses } from './values';

/** Incidents that were one: not what is still looked at, was declined, canceled or merged. */
export const countedStatuses = incidentStatuses.filter(
  (status) => !['triage', 'ended'].includes(incidentMachine[status].category),
);

/** The durations of an incident that are measured, by their usual names. */
export type IncidentDuration = 'mttd' | 'mtta' | 'mttr' | 'firstUpdate';

type Times = Pick<
  Incident,
  'impactStartedAt' | 'detectedAt' | 'declaredAt' | 'acknowledgedAt' | 'resolvedAt'
> & {
  /** When the first update was published on the status page. */
  readonly firstPublishedAt?: number | null;
};

/** From when to when each is measured. */
const ends: Record<IncidentDuration, readonly [keyof Times, keyof Times]> = {
  mttd: ['impactStartedAt', 'detectedAt'],
  mtta: ['declaredAt', 'acknowledgedAt'],
  mttr: ['impactStartedAt', 'resolvedAt'],
  firstUpdate: ['declaredAt', 'firstPublishedAt'],
};

/**
 * How long it took, in milliseconds: to detect from the start of the impact, to acknowledge from the
 * declaration, to resolve from the start of the impact, to the first public update from the declaration. Null where one of the two is not recorded: it is
 * never guessed.
 */
export function durationOf(incident: Times, duration: IncidentDuration): number | null {
  const [from, to] = ends[duration].map((name) => incident[name]);
  return typeof from === 'number' && typeof to === 'number' ? Math.max(0, to - from) : null;
}

/** The spread of a duration over incidents, in seconds; those without it are left out. */
export const durationSpread = (incidents: readonly Times[], duration: IncidentDuration): Spread =>
  spreadOf(
    Uint32Array.from(
      incidents.flatMap((incident) => {
        const ms = durationOf(incident, duration);
        return ms === null ? [] : Math.round(ms / 1000);
      }),
    ),
  );

/** The incidents of each bucket by when they were declared. `starts` are in order; seconds since the epoch. */
export function byBucket<Declared extends Pick<Incident, 'declaredAt'>>(
  incidents: readonly Declared[],
  starts: readonly number[],
): Declared[][] {
  const buckets: Declared[][] = starts.map(() => []);
  for (const incident of incidents) {
    const at = (incident.declaredAt ?? 0) / 1000;
    buckets[starts.findLastIndex((start) => start <= at)]?.push(incident);
  }
  return buckets;
}
