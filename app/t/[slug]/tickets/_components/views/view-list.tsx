'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useTenant } from '@/components/sync/tenant';
import { queries } from '@/zero/queries';
import { useAddress } from '../address';
import { readFilter, writeFilter } from '../list-filter';
import { builtInViews } from './built-in';
import { ViewActions } from './view-actions';
import { ViewLink } from './view-link';

/** Every way of looking at the tickets: the desk's, the shared ones, one's own. */
export function ViewList() {
  const { organization } = useTenant();
  const [views] = useQuery(queries.view.all({ organizationId: organization.id }));
  const home = `/t/${organization.slug}/tickets`;
  const isHere = useAddress('pathname') === home;
  const search = writeFilter(readFilter(useAddress('search')));
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
          isCurrent={isHere && search === view.search}
          isCounted={view.search !== ''}
        />
      ))}
      {[...shared, ...own].map((view) => (
        <ViewLink
          key={view.id}
          name={view.name}
          href={`${home}${view.config.search}`}
          search={view.config.search}
          isCurrent={isHere && search === view.config.search}
          isCounted
          actions={<ViewActions view={view} search={search} />}
        />
      ))}
    </ul>
  );
}
