'use client';

import { useQuery } from '@rocicorp/zero/react';
import { changeAddress } from '@/components/core/address/address';
import { useTenant } from '@/components/platform/sync/tenant';
import type { ViewSurface } from '@/zero/platform/view/values';
import { queries } from '@/zero/queries';
import { useFollowedView } from './use-followed-view';
import { viewIdIn, withView } from './view-address';

/**
 * The views of a screen, and the one by which its address `search` was come to.
 * @param keep returns what a view keeps of a query, with `?` where there is any
 */
export function useViews(surface: ViewSurface, search: string, keep: (search: string) => string) {
  const { organization } = useTenant();
  const [all] = useQuery(queries.view.all({ organizationId: organization.id }));
  const views = all.filter((view) => view.surface === surface);
  const viewId = viewIdIn(search);
  const current = views.find(({ id }) => id === viewId);
  const shown = keep(search);
  const show = (kept: string, id: string | undefined) =>
    changeAddress(`${window.location.pathname}${withView(kept, id)}`);
  useFollowedView(current, shown, (kept) => show(kept, viewId));
  return {
    views,
    current,
    /** What the screen shows, as a view keeps it. */
    shown,
    kept: current && keep(current.config.search),
    /** Says in the address that the view `id` is what is on screen. */
    onKept: (id: string) => show(shown, id),
  };
}
