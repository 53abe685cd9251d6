'use client';

import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { ViewDialog } from '@/components/platform/view/view-dialog';
import { mutators } from '@/zero/mutators';
import type { SavedView } from '@/zero/platform/view/schema';
import { mayChangeView } from '@/zero/platform/view/rules';
import type { ViewSurface } from '@/zero/platform/view/values';

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
export function MetricViewKeeper({
  surface,
  search,
  current,
  kept,
  onKept,
}: MetricViewKeeperProps) {
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
