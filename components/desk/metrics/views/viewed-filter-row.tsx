'use client';

import { MetricsFilterRow } from '@/components/desk/analytics/filter-row';
import { withView } from '@/components/platform/view/view-address';
import type { ViewSurface } from '@/zero/platform/view/values';
import { MetricViewKeeper } from './metric-view-keeper';
import { MetricViews } from './metric-views';
import { useMetricViews } from './use-metric-views';

type ViewedFilterRowProps = {
  surface: ViewSurface;
  /** The page's query. */
  search: string;
  /** Goes to another query of the page. */
  onGo: (search: string) => void;
};

/** The filter row of a page of figures, with the views that keep what it narrows to. */
export function ViewedFilterRow({ surface, search, onGo }: ViewedFilterRowProps) {
  const { views, current, shown, kept, onKept } = useMetricViews(surface, search);
  return (
    <MetricsFilterRow
      before={
        <MetricViews
          views={views}
          current={current}
          onOpen={(view) => onGo(view ? withView(view.config.search, view.id) : '')}
        />
      }
      after={
        <MetricViewKeeper
          surface={surface}
          search={shown}
          current={current}
          kept={kept}
          onKept={onKept}
        />
      }
    />
  );
}
