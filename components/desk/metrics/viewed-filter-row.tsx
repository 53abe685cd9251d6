'use client';

import { BookmarkSimpleIcon } from '@phosphor-icons/react/dist/ssr/BookmarkSimple';
import { useQuery } from '@rocicorp/zero/react';
import { useState } from 'react';
import { changeAddress } from '@/components/core/address/address';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { MetricsFilterRow } from '@/components/desk/analytics/filter-row';
import { readFilter, writeFilter } from '@/components/desk/analytics/metrics-filter';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { useFollowedView } from '@/components/platform/view/use-followed-view';
import { ViewActions } from '@/components/platform/view/view-actions';
import { viewIdIn, withView } from '@/components/platform/view/view-address';
import { ViewDialog } from '@/components/platform/view/view-dialog';
import { Button } from '@/components/ui/button';
import { Menu, MenuChoice, MenuGroup, MenuItem } from '@/components/ui/menu';
import { mutators } from '@/zero/mutators';
import { mayChangeView } from '@/zero/platform/view/rules';
import type { SavedView } from '@/zero/platform/view/schema';
import type { ViewSurface } from '@/zero/platform/view/values';
import { queries } from '@/zero/queries';

type ViewedFilterRowProps = {
  surface: ViewSurface;
  /** The page's query. */
  search: string;
  /** Goes to another query of the page. */
  onGo: (search: string) => void;
};

/** The filter row of a page of metrics, with the views that keep what it narrows to. */
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
        <SaveMetricView
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

type MetricViewsProps = {
  /** Every view of the page that one may see, in order. */
  views: readonly SavedView[];
  /** The view by which one came. */
  current: SavedView | undefined;
  onOpen: (view: SavedView | undefined) => void;
};

/** Goes to a view of this page, and does with the one on screen what can be done with it. */
function MetricViews({ views, current, onOpen }: MetricViewsProps) {
  const [open, setOpen] = useState(false);
  useShortcut('V', 'Open a saved view', () => setOpen(true), { group: 'Figures' });
  const groups = [
    { label: 'Shared with everyone', among: views.filter(({ isShared }) => isShared) },
    { label: 'Only mine', among: views.filter(({ isShared }) => !isShared) },
  ];
  const among = groups.find((group) => current && group.among.includes(current))?.among ?? [];

  return (
    <>
      <Menu
        open={open}
        onOpenChange={setOpen}
        trigger={
          <Button size="sm" className="max-w-56 shrink-0" aria-label={`View: ${nameOf(current)}`}>
            <BookmarkSimpleIcon aria-hidden weight={current ? 'fill' : 'regular'} />
            <span dir="auto" className="truncate">
              {current?.name ?? 'Views'}
            </span>
          </Button>
        }
      >
        <MenuItem onSelect={() => onOpen(undefined)}>Default view</MenuItem>
        {groups.map(
          ({ label, among: options }) =>
            options.length > 0 && (
              <MenuGroup key={label} label={label}>
                <MenuChoice
                  label={label}
                  options={options.map(({ id, name }) => ({ value: id, label: name }))}
                  value={current?.id ?? null}
                  onValueChange={(id) => onOpen(views.find((view) => view.id === id))}
                />
              </MenuGroup>
            ),
        )}
        {views.length === 0 && (
          <p className="max-w-64 px-2 py-1.5 text-12 text-pretty text-ink-muted">
            Narrow the figures and choose “Save view”: it stands here from then on.
          </p>
        )}
      </Menu>
      {current && <ViewActions view={current} among={among} />}
    </>
  );
}

const nameOf = (view: SavedView | undefined) => view?.name ?? 'the default view';

type MetricViewKeeperProps = {
  surface: ViewSurface;
  /** What the page shows, as a view keeps it. */
  search: string;
  /** The view by which one came, and what it keeps. */
  current: SavedView | undefined;
  kept: string | undefined;
  /** Called with the id of the view that now keeps what is on screen. */
  onKept: (viewId: string) => void;
};

/** Offers to keep what the page shows: as a new view, or in the one that it differs from. */
function SaveMetricView({ surface, search, current, kept, onKept }: MetricViewKeeperProps) {
  const { organization, actor } = useTenant();
  const write = useWrite();
  const [open, setOpen] = useState(false);
  if (search === (kept ?? '') && !open) return null;

  function saveChanges(view: SavedView) {
    const place = { organizationId: organization.id, viewId: view.id, at: Date.now() };
    void write(mutators.view.change({ ...place, config: { search } }), 'View');
    onKept(view.id);
  }

  return (
    <>
      {current && mayChangeView(actor, current) && (
        <Button variant="ghost" size="sm" className="shrink-0" onClick={() => saveChanges(current)}>
          Save changes
        </Button>
      )}
      <Button variant="ghost" size="sm" className="shrink-0" onClick={() => setOpen(true)}>
        {current ? 'Save as new view' : 'Save view'}
      </Button>
      <ViewDialog
        open={open}
        onOpenChange={setOpen}
        surface={surface}
        search={search}
        onKept={onKept}
      />
    </>
  );
}

/** The views of a page of metrics, and the one by which its address `search` was come to. */
function useMetricViews(surface: ViewSurface, search: string) {
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
