'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useState } from 'react';
import { changeAddress, useAddress } from '@/components/core/address/address';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { useFollowedView } from '@/components/platform/view/use-followed-view';
import { viewIdIn, withView } from '@/components/platform/view/view-address';
import { ViewDialog } from '@/components/platform/view/view-dialog';
import { Button } from '@/components/ui/button';
import { mutators } from '@/zero/mutators';
import { mayChangeView } from '@/zero/platform/view/rules';
import { queries } from '@/zero/queries';
import { usualColumns } from '../columns';
import { type ListFilter, readFilter, writeFilter, writeNarrowing } from '../list-filter';
import type { Shown } from '../use-display';

type ViewKeeperProps = { filter: ListFilter; display: Shown };

/** Offers to keep what the list shows: as a new view, or in the one that it differs from. */
export function SaveView({ filter, display }: ViewKeeperProps) {
  const { organization, actor } = useTenant();
  const write = useWrite();
  const [open, setOpen] = useState(false);
  const viewId = viewIdIn(useAddress('search'));
  const [views] = useQuery(queries.view.all({ organizationId: organization.id }));
  const view = views.find(({ id }) => id === viewId);
  const search = writeFilter(filter);
  const show = (kept: string, id: string | undefined) =>
    changeAddress(`${window.location.pathname}${withView(kept, id)}`);
  useFollowedView(view, search, (kept) => show(kept, viewId));

  const kept = keptSearch(filter, display);
  const before = view && writeFilter(readFilter(view.config.search));
  if (view ? before === search : writeNarrowing(filter) === '') return null;
  const isOwn = view !== undefined && mayChangeView(actor, view);

  function saveChanges() {
    if (!view) return;
    const place = { organizationId: organization.id, viewId: view.id, at: Date.now() };
    void write(mutators.view.change({ ...place, config: { search: kept } }), 'View');
    show(kept, view.id);
  }

  return (
    <>
      {isOwn && (
        <Button variant="ghost" size="sm" className="shrink-0" onClick={saveChanges}>
          Save changes
        </Button>
      )}
      <Button variant="ghost" size="sm" className="shrink-0" onClick={() => setOpen(true)}>
        {view ? 'Save as new view' : 'Save view'}
      </Button>
      <ViewDialog
        open={open}
        onOpenChange={setOpen}
        surface="tickets"
        search={kept}
        onKept={(id) => show(kept, id)}
      />
    </>
  );
}

/** What a view keeps of a list on screen: what is in it, and how it stands where that is not as usual. */
function keptSearch(filter: ListFilter, { sort, group, columns }: Shown): string {
  const isUsual = columns.join() === usualColumns.join();
  return writeFilter({ ...filter, sort, group, columns: isUsual ? null : columns });
}
