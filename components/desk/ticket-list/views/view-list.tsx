'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useAddress } from '@/components/core/address/address';
import { useTenant } from '@/components/platform/sync/tenant';
import { ViewActions } from '@/components/platform/view/view-actions';
import { viewIdIn, withView } from '@/components/platform/view/view-address';
import { queries } from '@/zero/queries';
import { readFilter, writeNarrowing } from '../list-filter';
import { builtInViews } from './built-in';
import { ViewLink } from './view-link';

/** Every way of looking at the tickets: the desk's, the shared ones, one's own. */
export function ViewList({ onFollow }: { onFollow?: () => void }) {
  const { organization } = useTenant();
  const [views] = useQuery(queries.view.all({ organizationId: organization.id }));
  const home = `/t/${organization.slug}/tickets`;
  const isHere = useAddress('pathname') === home;
  const search = useAddress('search');
  const viewId = viewIdIn(search);
  const narrowing = writeNarrowing(readFilter(search));
  const saved = views.filter(({ surface }) => surface === 'tickets');
  const shared = saved.filter(({ isShared }) => isShared);
  const own = saved.filter(({ isShared }) => !isShared);

  return (
    <ul aria-label="Views" className="mb-1 flex flex-col gap-px">
      {builtInViews.map((view) => (
        <ViewLink
          key={view.id}
          name={view.name}
          href={`${home}${view.search}`}
          search={view.search}
          isCurrent={isHere && !viewId && narrowing === writeNarrowing(readFilter(view.search))}
          isCounted={view.search !== ''}
          onFollow={onFollow}
        />
      ))}
      {[shared, own].flatMap((among) =>
        among.map((view) => (
          <ViewLink
            key={view.id}
            name={view.name}
            isShared={view.isShared}
            href={`${home}${withView(view.config.search, view.id)}`}
            search={view.config.search}
            isCurrent={isHere && viewId === view.id}
            isCounted
            onFollow={onFollow}
            actions={<ViewActions view={view} among={among} isQuiet />}
          />
        )),
      )}
    </ul>
  );
}
