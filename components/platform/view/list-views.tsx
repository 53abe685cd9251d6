'use client';

import { goWithin, useAddress } from '@/components/core/address/address';
import type { ViewSurface } from '@/zero/platform/view/values';
import { useViews } from './use-views';
import { withView } from './view-address';
import { SaveView, ViewMenu } from './view-menu';

type ListViewsProps = {
  surface: ViewSurface;
  /** Returns what a view keeps of a query: what the list is narrowed to. */
  keep: (search: string) => string;
};

/** The saved views of a list, and the way to keep what it is narrowed to. */
export function ListViews({ surface, keep }: ListViewsProps) {
  const search = useAddress('search');
  const { views, current, shown, kept, onKept } = useViews(surface, search, keep);
  return (
    <>
      <ViewMenu
        views={views}
        current={current}
        group="List"
        onOpen={(view) =>
          goWithin(window.location.pathname + (view ? withView(view.config.search, view.id) : ''))
        }
      />
      <SaveView surface={surface} search={shown} current={current} kept={kept} onKept={onKept} />
    </>
  );
}
