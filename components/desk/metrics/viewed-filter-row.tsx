'use client';

import { MetricsFilterRow } from '@/components/desk/analytics/filter-row';
import { readFilter, writeFilter } from '@/components/desk/analytics/metrics-filter';
import { useViews } from '@/components/platform/view/use-views';
import { withView } from '@/components/platform/view/view-address';
import { SaveView, ViewMenu } from '@/components/platform/view/view-menu';
import type { ViewSurface } from '@/zero/platform/view/values';

/** What a list of the page is narrowed to by itself. */
export type ListNarrowing = (search: string, written: string) => string;

type ViewedFilterRowProps = {
  surface: ViewSurface;
  /** The page's query. */
  search: string;
  /** Adds to what a view keeps what the page is narrowed to beside its metrics. */
  keepAlso?: ListNarrowing | undefined;
  /** Goes to another query of the page. */
  onGo: (search: string) => void;
};

/** The filter row of a page of metrics, with the views that keep what it narrows to. */
export function ViewedFilterRow({ surface, search, keepAlso, onGo }: ViewedFilterRowProps) {
  const { views, current, shown, kept, onKept } = useViews(surface, search, (query) => {
    const written = metricsIn(query);
    return keepAlso ? keepAlso(query, written) : written;
  });
  return (
    <MetricsFilterRow
      before={
        <ViewMenu
          views={views}
          current={current}
          group="Metrics"
          onOpen={(view) => onGo(view ? withView(view.config.search, view.id) : '')}
        />
      }
      after={
        <SaveView surface={surface} search={shown} current={current} kept={kept} onKept={onKept} />
      }
    />
  );
}

/** The filter alone of a page's query, with `?` where there is any. */
function metricsIn(search: string): string {
  const written = writeFilter(readFilter(search));
  return written && `?${written}`;
}
