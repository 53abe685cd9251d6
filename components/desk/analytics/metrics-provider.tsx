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
import type { Answered } from './analytics-client';
import { useAnalytics } from './analytics-provider';
import type { MetricsFilter } from './metrics-filter';
import { type Asked, questionOf, type WantedParts } from './question-of';
import { useAnswer } from './use-answer';
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
export const AnswerContext = createContext<Answered | undefined>(undefined);

/** The page's figures and what they are narrowed to. */
export function useMetrics(): Figures {
  const figures = useContext(MetricsContext);
  if (!figures) throw new Error('useMetrics must be used within a MetricsProvider');
  return figures;
}

/**
 * The newest answer, perhaps to the question before; apart, so that what does not show it rests.
 * `withDetails` asks for one that was made with the details: there is none until they have arrived.
 */
export function useAnswered(withDetails = false): Answered | undefined {
  const answered = useContext(AnswerContext);
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

/** Asks the facts one question for all the charts of a page. */
export function MetricsProvider({ filter, onFilterChange, parts, children }: MetricsProviderProps) {
  const { organization } = useTenant();
  const { timeZone } = organization;
  const { facts, earliest } = useAnalytics() ?? {};
  const now = useMinute();
  const names = useNames();
  const ask = useCallback(
    (about: MetricsFilter) =>
      questionOf(about, { now, earliest: earliest ?? now, timeZone }, parts),
    [now, earliest, timeZone, parts],
  );
  const asked = useMemo(() => ask(filter), [ask, filter]);
  const answered = useAnswer(asked?.question);
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
      <AnswerContext value={answered}>{children}</AnswerContext>
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
