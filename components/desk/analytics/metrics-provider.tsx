'use client';

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useSyncExternalStore,
} from 'react';
import { useStable } from '@/components/core/chart/use-stable';
import { useTenant } from '@/components/platform/sync/tenant';
import type { Grain } from '@/lib/period/period';
import type {
  Dimension,
  AnalyticsFilter,
  AnalyticsQuery,
} from '@/zero/desk/analytics/engine/question';
import { type TimePlace, type Times, timesOf } from '@/zero/desk/analytics/engine/times';
import { ticketChannels, ticketPriorities, ticketStatuses } from '@/zero/desk/ticket/values';
import type { AnalyticsResult } from './analytics-client';
import { useAnalytics } from './analytics-provider';
import { type MetricsFilter, none } from './metrics-filter';
import { useAnalyticsResult } from './use-analytics-result';
import { type Names, useNames } from './use-names';

type ChangeFilter = (change: (filter: MetricsFilter) => MetricsFilter) => void;

type Figures = {
  filter: MetricsFilter;
  /** Changes the filter that is in effect then. Always the same function. */
  onFilterChange: ChangeFilter;
  asked: Asked | undefined;
  names: Names;
  timeZone: string;
};

const MetricsContext = createContext<Figures | undefined>(undefined);
/** For `InSight`, which puts an answer off where it is not seen. */
export const ResultContext = createContext<AnalyticsResult | undefined>(undefined);

/** The page's metrics and what they are narrowed to. */
export function useMetrics(): Figures {
  const figures = useContext(MetricsContext);
  if (!figures) throw new Error('useMetrics must be used within a MetricsProvider');
  return figures;
}

/**
 * The newest answer, perhaps to the question before; apart, so that what does not show it is paused.
 * `withDetails` asks for one that was made with the details: there is none until they have arrived.
 */
export function useHasResult(withDetails = false): AnalyticsResult | undefined {
  const answered = useContext(ResultContext);
  return withDetails && answered?.answer.isPartial ? undefined : answered;
}

type MetricsProviderProps = {
  filter: MetricsFilter;
  /** Changes the filter and answers what it is then. Always the same function. */
  onFilterChange: (change: (filter: MetricsFilter) => MetricsFilter) => MetricsFilter;
  /** What the page shows beside the whole; a constant. */
  parts: WantedParts;
  children: ReactNode;
};

/** Asks one question for all the charts of a page. */
export function MetricsProvider({ filter, onFilterChange, parts, children }: MetricsProviderProps) {
  const { organization } = useTenant();
  const { timeZone } = organization;
  const { facts, earliest } = useAnalytics() ?? {};
  const now = useMinute();
  const names = useNames();
  const ask = useCallback(
    (about: MetricsFilter) =>
      analyticsQueryOf(about, { now, earliest: earliest ?? now, timeZone }, parts),
    [now, earliest, timeZone, parts],
  );
  const asked = useMemo(() => ask(filter), [ask, filter]);
  const answered = useAnalyticsResult(asked?.question);
  const changeFilter = useStable((change: Parameters<ChangeFilter>[0]) => {
    // The worker begins while the page is still drawing what was pressed.
    const ahead = ask(onFilterChange(change));
    if (ahead) void facts?.ask(ahead.question);
  });
  const figures = useMemo(
    () => ({ filter, onFilterChange: changeFilter, asked, names, timeZone }),
    [filter, changeFilter, asked, names, timeZone],
  );
  return (
    <MetricsContext value={figures}>
      <ResultContext value={answered}>{children}</ResultContext>
    </MetricsContext>
  );
}

/** Seconds since the epoch, a whole minute, as it passes. */
function useMinute(): number {
  return useSyncExternalStore(subscribeToMinutes, readMinute, readMinute);
}

const readMinute = () => Math.floor(Date.now() / 60_000) * 60 + 60;

function subscribeToMinutes(onChange: () => void) {
  const timer = setInterval(onChange, 15_000);
  return () => clearInterval(timer);
}

/** What a page shows beside the whole. */
export type WantedParts = Pick<AnalyticsQuery, 'by' | 'spreadBy' | 'loadBy' | 'withLastContact'>;

type Asked = { question: AnalyticsQuery; grain: Grain };

/** The question that a filter asks; undefined for days that are none. */
function analyticsQueryOf(
  filter: MetricsFilter,
  place: TimePlace,
  parts: WantedParts,
): Asked | undefined {
  const times = keptTimesOf(filter, place);
  if (!times) return undefined;
  const { grain, ...span } = times;
  const question: AnalyticsQuery = {
    now: place.now,
    ...span,
    filter: factFilterOf(filter),
    hours: filter.hours,
    ...parts,
  };
  return { question, grain };
}

let last: { key: string; times: Times | undefined } | undefined;

/** The steps of a filter's period and of what it is compared with; undefined for days that are none. */
function keptTimesOf(filter: MetricsFilter, place: TimePlace): Times | undefined {
  // A calendar is dear to ask, and most changes of a filter leave its period as it was.
  const isOfAllTime = filter.weekHour !== null;
  const key = JSON.stringify([filter.period, filter.comparison, isOfAllTime, place]);
  if (last?.key !== key) last = { key, times: timesOf(filter, place) };
  return last.times;
}

function factFilterOf({ chosen, weekHour, withImported }: MetricsFilter): AnalyticsFilter {
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
