'use client';

import { type ReactNode, useCallback, useMemo } from 'react';
import { FactsNotice } from '@/components/analytics/facts-notice';
import { FactsProvider } from '@/components/analytics/facts-provider';
import { type FiguresFilter, readFilter, withFilter } from '@/components/analytics/figures-filter';
import { FiguresProvider } from '@/components/analytics/figures-provider';
import { FiguresFilterRow } from '@/components/analytics/filter-row';
import { LiveSign } from '@/components/analytics/live-sign';
import type { Question } from '@/zero/analytics/engine/question';
import type { ViewSurface } from '@/zero/view/values';
import { useAddress } from '../../tickets/_components/address';
import { useFilterSteps } from './use-filter-steps';
import { ViewedFilterRow } from './views/viewed-filter-row';

type FiguresPageProps = {
  title: string;
  /** What the page shows beside the whole; a constant. */
  parts: Pick<Question, 'by' | 'spreadBy' | 'withLastContact'>;
  /** Under which its saved views are kept; without, it has none. */
  surface?: ViewSurface;
  children: ReactNode;
};

/** A page of figures: its name, what it is narrowed to, and whether it is complete. Each change of the filter is a step back. */
export function FiguresPage({ title, parts, surface, children }: FiguresPageProps) {
  const search = useAddress('search');
  const filter = useMemo(() => readFilter(search), [search]);
  const go = useFilterSteps();
  const change = useCallback(
    (next: (filter: FiguresFilter) => FiguresFilter) => {
      const here = window.location.search;
      const written = withFilter(here, next(readFilter(here)));
      go(written && `?${written}`);
    },
    [go],
  );

  return (
    <FactsProvider>
      <FiguresProvider filter={filter} onFilterChange={change} parts={parts}>
        <header className="flex h-12 items-center gap-3 px-4">
          <h1 className="text-16 font-semibold">{title}</h1>
          <LiveSign />
        </header>
        {surface ? (
          <ViewedFilterRow surface={surface} search={search} onGo={go} />
        ) : (
          <FiguresFilterRow />
        )}
        <FactsNotice />
        <div className="mx-auto flex max-w-[1280px] flex-col gap-8 p-4">{children}</div>
      </FiguresProvider>
    </FactsProvider>
  );
}
