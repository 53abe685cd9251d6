'use client';

import { BookmarkSimpleIcon } from '@phosphor-icons/react/dist/ssr/BookmarkSimple';
import { useState } from 'react';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { MenuChoice } from '@/components/ui/menu-choice';
import { MenuGroup } from '@/components/ui/menu-group';
import { MenuItem } from '@/components/ui/menu-item';
import { ViewActions } from '@/components/platform/view/view-actions';
import type { SavedView } from '@/zero/platform/view/schema';

type MetricViewsProps = {
  /** Every view of the page that one may see, in order. */
  views: readonly SavedView[];
  /** The view by which one came. */
  current: SavedView | undefined;
  onOpen: (view: SavedView | undefined) => void;
};

/** Goes to a view of this page, and does with the one on screen what can be done with it. */
export function MetricViews({ views, current, onOpen }: MetricViewsProps) {
  const [open, setOpen] = useState(false);
  useShortcut('V', 'Open a view of these figures', () => setOpen(true), { group: 'Figures' });
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
        <MenuItem onSelect={() => onOpen(undefined)}>The usual figures</MenuItem>
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

const nameOf = (view: SavedView | undefined) => view?.name ?? 'the usual figures';
