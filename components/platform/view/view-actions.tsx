'use client';

import { DotsThreeIcon } from '@phosphor-icons/react/dist/ssr/DotsThree';
import { clsx } from 'clsx';
import { useState } from 'react';
import { useModules } from '@/components/platform/module/use-modules';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { mutators } from '@/zero/mutators';
import { can } from '@/zero/roles';
import type { SavedView } from '@/zero/platform/view/schema';
import { mayChangeView } from '@/zero/platform/view/rules';
import { ViewDialog } from './view-dialog';

type ViewActionsProps = {
  view: SavedView;
  /** Those among which it stands, in their order. */
  among: readonly SavedView[];
  /** Shown with the mouse over its `group`, or the focus in it; else always. */
  isQuiet?: boolean;
};

/** What can be done with a view that somebody made; nothing for whoever may not. */
export function ViewActions({ view, among, isQuiet = false }: ViewActionsProps) {
  const { organization, actor } = useTenant();
  const write = useWrite();
  const [layer, setLayer] = useState<'name' | 'remove'>();
  const [surface] = useModules().flatMap(({ viewSurfaces }) => viewSurfaces?.[view.surface] ?? []);
  if (!mayChangeView(actor, view)) return null;
  const staysWord = surface?.staysWord ?? '';
  const place = { organizationId: organization.id, viewId: view.id };
  const at = among.indexOf(view);
  const isMovable = among.every((other) => mayChangeView(actor, other));

  function share(isShared: boolean) {
    void write(mutators.view.change({ ...place, isShared, at: Date.now() }), 'Sharing');
  }

  function move(distance: number) {
    const order = among.toSpliced(at, 1).toSpliced(at + distance, 0, view);
    for (const [position, { id, position: before }] of order.entries()) {
      if (position === before) continue;
      const change = { ...place, viewId: id, position, at: Date.now() };
      void write(mutators.view.change(change), 'Order');
    }
  }
  const isTaken = view.isShared && view.memberId !== actor.id;

  return (
    <>
      <Menu
        side={isQuiet ? 'right' : 'bottom'}
        trigger={
          <IconButton
            size="sm"
            label={`Actions for ${view.name}`}
            icon={<DotsThreeIcon aria-hidden weight="bold" />}
            className={clsx(
              isQuiet &&
                'opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100',
            )}
          />
        }
      >
        <MenuItem onSelect={() => setLayer('name')}>Rename view</MenuItem>
        {isMovable && at > 0 && <MenuItem onSelect={() => move(-1)}>Move up</MenuItem>}
        {isMovable && at < among.length - 1 && (
          <MenuItem onSelect={() => move(1)}>Move down</MenuItem>
        )}
        {can(actor, 'view.share') && !isTaken && (
          <MenuItem onSelect={() => share(!view.isShared)}>
            {view.isShared ? 'Stop sharing' : 'Share with colleagues'}
          </MenuItem>
        )}
        <MenuItem danger onSelect={() => setLayer('remove')}>
          Delete view
        </MenuItem>
      </Menu>
      <ViewDialog
        open={layer === 'name'}
        onOpenChange={(open) => setLayer(open ? 'name' : undefined)}
        view={view}
      />
      <ConfirmDialog
        open={layer === 'remove'}
        onOpenChange={(open) => setLayer(open ? 'remove' : undefined)}
        title={`Delete the view “${view.name}”?`}
        description={`${view.isShared ? 'Your colleagues lose it as well. ' : ''}${staysWord}`}
        confirmLabel="Delete view"
        onConfirm={() => void write(mutators.view.remove({ ...place, at: Date.now() }), 'Deletion')}
      />
    </>
  );
}
