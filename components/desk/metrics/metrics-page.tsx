'use client';

import { type ReactNode, useCallback, useMemo } from 'react';
import { useAddress } from '@/components/core/address/address';
import { AnalyticsNotice } from '@/components/desk/analytics/analytics-notice';
import { AnalyticsProvider } from '@/components/desk/analytics/analytics-provider';
import {
  type MetricsFilter,
  readFilter,
  withFilter,
} from '@/components/desk/analytics/metrics-filter';
import { MetricsProvider } from '@/components/desk/analytics/metrics-provider';
import { MetricsFilterRow } from '@/components/desk/analytics/filter-row';
import type { WantedParts } from '@/components/desk/analytics/question-of';
import { LiveSign } from '@/components/desk/analytics/live-sign';
import type { ViewSurface } from '@/zero/platform/view/values';
import { useFilterSteps } from './use-filter-steps';
import { ViewedFilterRow } from './views/viewed-filter-row';

type MetricsPageProps = {
  title: string;
  /** What the page shows beside the whole; a constant. */
  parts: WantedParts;
  /** Under which its saved views are kept; without, it has none. */
  surface?: ViewSurface;
  /** Some of its figures need more than most do: later responses, one-touch solutions, last contacts. */
  withDetails?: boolean;
  /** The client that the whole page is about; then no filter offers others. */
  clientId?: string;
  /** What stands before and behind the title. */
  before?: ReactNode;
  after?: ReactNode;
  children: ReactNode;
};

/** A page of figures: its name, what it is narrowed to, and whether it is complete. Each change of the filter is a step back. */
export function MetricsPage({
  title,
  parts,
  surface,
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
          <LiveSign withDetails={withDetails} />
          {after}
        </header>
        {surface ? (
          <ViewedFilterRow surface={surface} search={search} onGo={go} />
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
