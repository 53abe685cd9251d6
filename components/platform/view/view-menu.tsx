'use client';

import { BookmarkSimpleIcon } from '@phosphor-icons/react/dist/ssr/BookmarkSimple';
import { useState } from 'react';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { Menu, MenuChoice, MenuGroup, MenuItem } from '@/components/ui/menu';
import { mutators } from '@/zero/mutators';
import { mayChangeView } from '@/zero/platform/view/rules';
import type { SavedView } from '@/zero/platform/view/schema';
import type { ViewSurface } from '@/zero/platform/view/values';
import { ViewActions } from './view-actions';
import { ViewDialog } from './view-dialog';

type ViewMenuProps = {
  /** Every view of the screen that one may see, in order. */
  views: readonly SavedView[];
  /** The view by which one came. */
  current: SavedView | undefined;
  /** Heading under which `?` lists its key. */
  group: string;
  onOpen: (view: SavedView | undefined) => void;
};

/** Goes to a view of this screen, and does with the one on screen what can be done with it. */
export function ViewMenu({ views, current, group, onOpen }: ViewMenuProps) {
  const [open, setOpen] = useState(false);
  useShortcut('V', 'Open a saved view', () => setOpen(true), { group });
  const groups = [
    { label: 'Shared with everyone', among: views.filter(({ isShared }) => isShared) },
    { label: 'Only mine', among: views.filter(({ isShared }) => !isShared) },
  ];
  const among = groups.find((each) => current && each.among.includes(current))?.among ?? [];

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
            Choose filters, then “Save view”. Saved views are listed here.
          </p>
        )}
      </Menu>
      {current && <ViewActions view={current} among={among} />}
    </>
  );
}

const nameOf = (view: SavedView | undefined) => view?.name ?? 'the default view';

type SaveViewProps = {
  surface: ViewSurface;
  /** What the screen shows, as a view keeps it. */
  search: string;
  /** The view by which one came, and what it keeps. */
  current: SavedView | undefined;
  kept: string | undefined;
  /** Called with the id of the view that now keeps what is on screen. */
  onKept: (viewId: string) => void;
};

/** Offers to keep what the screen shows: as a new view, or in the one that it differs from. */
export function SaveView({ surface, search, current, kept, onKept }: SaveViewProps) {
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
