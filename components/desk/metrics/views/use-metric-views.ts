'use client';

import { useQuery } from '@rocicorp/zero/react';
import { changeAddress } from '@/components/core/address/address';
import { readFilter, writeFilter } from '@/components/desk/analytics/metrics-filter';
import { useTenant } from '@/components/platform/sync/tenant';
import { useFollowedView } from '@/components/platform/view/use-followed-view';
import { viewIdIn, withView } from '@/components/platform/view/view-address';
import { queries } from '@/zero/queries';
import type { ViewSurface } from '@/zero/platform/view/values';

/** The views of a page of figures, and the one by which its address `search` was come to. */
export function useMetricViews(surface: ViewSurface, search: string) {
  const { organization } = useTenant();
  const [all] = useQuery(queries.view.all({ organizationId: organization.id }));
  const views = all.filter((view) => view.surface === surface);
  const viewId = viewIdIn(search);
  const current = views.find(({ id }) => id === viewId);
  const shown = keptSearch(search);
  const show = (kept: string, id: string | undefined) =>
    changeAddress(`${window.location.pathname}${withView(kept, id)}`);
  useFollowedView(current, shown, (kept) => show(kept, viewId));
  return {
    views,
    current,
    /** What the page shows, as a view keeps it. */
    shown,
    kept: current && keptSearch(current.config.search),
    /** Says in the address that the view `id` is what is on screen. */
    onKept: (id: string) => show(shown, id),
  };
}

/** The filter alone of a page's query, with `?` where there is any. */
function keptSearch(search: string): string {
  const written = writeFilter(readFilter(search));
  return written && `?${written}`;
}
