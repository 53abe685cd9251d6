import { offsetsIn } from '@/lib/period/local-time';
import { bucketsOf, comparisonOf, type Grain, grainOf, spanOf } from '@/lib/period/period';
import type { Dimension, FactFilter, Question } from '@/zero/desk/analytics/engine/question';
import { ticketChannels, ticketPriorities, ticketStatuses } from '@/zero/desk/ticket/values';
import { type MetricsFilter, none } from './metrics-filter';

type Place = {
  /** Seconds since the epoch. */
  now: number;
  /** When the organization's first ticket may have been created, in seconds. */
  earliest: number;
  timeZone: string;
};

/** What a page shows beside the whole. */
export type WantedParts = Pick<Question, 'by' | 'spreadBy' | 'loadBy' | 'withLastContact'>;

export type Asked = { question: Question; grain: Grain };

/** The question that a filter asks; undefined for days that are none. */
export function questionOf(
  filter: MetricsFilter,
  place: Place,
  parts: WantedParts,
): Asked | undefined {
  const times = timesOf(filter, place);
  if (!times) return undefined;
  const { grain, ...span } = times;
  const question: Question = {
    now: place.now,
    ...span,
    filter: factFilterOf(filter),
    hours: filter.hours,
    ...parts,
  };
  return { question, grain };
}

type Times = Pick<
  Question,
  'period' | 'comparison' | 'buckets' | 'comparisonBuckets' | 'offsets'
> & { grain: Grain };

let last: { key: string; times: Times | undefined } | undefined;

/** The steps of a filter's period and of what it is compared with; undefined for days that are none. */
function timesOf(filter: MetricsFilter, place: Place): Times | undefined {
  // A calendar is dear to ask, and most changes of a filter leave its period as it was.
  const isOfAllTime = filter.weekHour !== null;
  const key = JSON.stringify([filter.period, filter.comparison, isOfAllTime, place]);
  if (last?.key !== key) last = { key, times: readTimes(filter, place) };
  return last.times;
}

function readTimes(filter: MetricsFilter, place: Place): Times | undefined {
  const { timeZone } = place;
  const period = spanOf(filter.period, place);
  if (!period) return undefined;
  const isAll = filter.period === 'all';
  const comparison = isAll ? null : comparisonOf(period, filter.comparison, timeZone);
  const grain = grainOf(period, timeZone);
  const buckets = bucketsOf(period, grain, timeZone);
  const comparisonBuckets = comparison
    ? bucketsOf(comparison, grain, timeZone).slice(0, buckets.length)
    : [];
  const offsets = offsetsIn(
    // An hour of the week is asked of every ticket, however old.
    filter.weekHour === null ? period.from : Math.min(place.earliest, period.from),
    period.to,
    timeZone,
  );
  return { grain, period, comparison, buckets, comparisonBuckets, offsets };
}

function factFilterOf({ chosen, weekHour, withImported }: MetricsFilter): FactFilter {
  const ids = (dimension: Dimension) => chosen[dimension].map((key) => (key === none ? null : key));
  const known = <Value extends string>(dimension: Dimension, values: readonly Value[]) =>
    values.filter((value) => chosen[dimension].includes(value));
  return {
    ...(weekHour !== null && { weekHour }),
    ...(chosen.client.length > 0 && { client: chosen.client }),
    ...(chosen.team.length > 0 && { team: ids('team') }),
    ...(chosen.agent.length > 0 && { agent: ids('agent') }),
    ...(chosen.type.length > 0 && { type: ids('type') }),
    ...(chosen.priority.length > 0 && { priority: known('priority', ticketPriorities) }),
    ...(chosen.status.length > 0 && { status: known('status', ticketStatuses) }),
    ...(chosen.channel.length > 0 && { channel: known('channel', ticketChannels) }),
    withImported,
  };
}
