'use client';

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { goWithin, useAddress } from '@/components/core/address/address';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { AnalyticsNotice, LiveIndicator } from '@/components/desk/analytics/analytics-notice';
import { AnalyticsProvider } from '@/components/desk/analytics/analytics-provider';
import { MetricsFilterRow } from '@/components/desk/analytics/filter-row';
import {
  type MetricsFilter,
  readFilter,
  withFilter,
} from '@/components/desk/analytics/metrics-filter';
import { MetricsProvider, type WantedParts } from '@/components/desk/analytics/metrics-provider';
import type { ViewSurface } from '@/zero/platform/view/values';
import { type ListNarrowing, ViewedFilterRow } from './viewed-filter-row';

type MetricsPageProps = {
  title: string;
  /** What the page shows beside the whole; a constant. */
  parts: WantedParts;
  /** Under which its saved views are kept; without, it has none. */
  surface?: ViewSurface;
  /** Adds to what a view keeps what the page is narrowed to beside its metrics; a constant. */
  keepAlso?: ListNarrowing;
  /** Some of its metrics need more than most do: later responses, one-touch solutions, last contacts. */
  withDetails?: boolean;
  /** The client that the whole page is about; then no filter offers others. */
  clientId?: string;
  /** What stands before and behind the title. */
  before?: ReactNode;
  after?: ReactNode;
  children: ReactNode;
};

/** A page of metrics: its name, what it is narrowed to, and whether it is complete. Each change of the filter is a step back. */
export function MetricsPage({
  title,
  parts,
  surface,
  keepAlso,
  withDetails = false,
  clientId,
  before,
  after,
  children,
}: MetricsPageProps) {
  const search = useAddress('search');
  const filter = useMemo(() => aboutClient(readFilter(search), clientId), [search, clientId]);
  const go = useFilterSteps();
  const change = useCallback(
    (next: (filter: MetricsFilter) => MetricsFilter) => {
      const here = window.location.search;
      const changed = next(readFilter(here));
      const written = withFilter(here, changed);
      go(written && `?${written}`);
      return aboutClient(changed, clientId);
    },
    [go, clientId],
  );

  return (
    <AnalyticsProvider>
      <MetricsProvider filter={filter} onFilterChange={change} parts={parts}>
        <header className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1">
          {before}
          <h1 dir="auto" className="min-w-0 truncate text-16 font-semibold">
            {title}
          </h1>
          <LiveIndicator withDetails={withDetails} />
          {after}
        </header>
        {surface ? (
          <ViewedFilterRow surface={surface} search={search} keepAlso={keepAlso} onGo={go} />
        ) : (
          <MetricsFilterRow without={clientId === undefined ? undefined : 'client'} />
        )}
        <AnalyticsNotice withDetails={withDetails} />
        <div className="mx-auto flex max-w-[1280px] flex-col gap-8 p-4">{children}</div>
      </MetricsProvider>
    </AnalyticsProvider>
  );
}

const aboutClient = (filter: MetricsFilter, clientId: string | undefined): MetricsFilter =>
  clientId === undefined ? filter : { ...filter, chosen: { ...filter.chosen, client: [clientId] } };

/**
 * Each change of a page's query is an entry of the browser's history, which Back and Z take back; Z
 * never leaves the page. Returns a function that goes to another query, with `?` where there is any.
 */
function useFilterSteps(): (search: string) => void {
  /** The queries before each step, the oldest first. */
  const steps = useRef<string[]>([]);
  const [canUndo, setCanUndo] = useState(false);

  const go = useCallback((search: string) => {
    const here = window.location.search;
    if (search === here) return;
    steps.current.push(here);
    setCanUndo(true);
    goWithin(`${window.location.pathname}${search}`);
  }, []);

  useEffect(() => {
    const followBack = () => {
      if (steps.current.at(-1) === window.location.search) steps.current.pop();
      setCanUndo(steps.current.length > 0);
    };
    window.addEventListener('popstate', followBack);
    return () => window.removeEventListener('popstate', followBack);
  }, []);

  const undo = () => {
    // Taken off at once: the browser goes back later than a second press may come.
    if (steps.current.pop() !== undefined) window.history.back();
  };
  useShortcut('Z', 'Undo the last change of the filter', undo, {
    group: 'Metrics',
    enabled: canUndo,
  });
  return go;
}
