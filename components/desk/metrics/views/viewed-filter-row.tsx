'use client';

import { FiguresFilterRow } from '@/components/desk/analytics/filter-row';
import { withView } from '@/components/platform/view/view-address';
import type { ViewSurface } from '@/zero/platform/view/values';
import { FigureViewKeeper } from './metric-view-keeper';
import { FigureViews } from './metric-views';
import { useFigureViews } from './use-metric-views';

type ViewedFilterRowProps = {
  surface: ViewSurface;
  /** The page's query. */
  search: string;
  /** Goes to another query of the page. */
  onGo: (search: string) => void;
};

/** The filter row of a page of figures, with the views that keep what it narrows to. */
export function ViewedFilterRow({ surface, search, onGo }: ViewedFilterRowProps) {
  const { views, current, shown, kept, onKept } = useFigureViews(surface, search);
  return (
    <FiguresFilterRow
      before={
        <FigureViews
          views={views}
          current={current}
          onOpen={(view) => onGo(view ? withView(view.config.search, view.id) : '')}
        />
      }
      after={
        <FigureViewKeeper
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
