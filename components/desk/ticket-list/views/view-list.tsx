'use client';

import { UsersIcon } from '@phosphor-icons/react/dist/ssr/Users';
import { useQuery } from '@rocicorp/zero/react';
import NextLink from 'next/link';
import { memo, type ReactNode, useMemo } from 'react';
import { followWithin, useAddress } from '@/components/core/address/address';
import { useIsPreloaded } from '@/components/platform/shell/preloaded';
import { useTenant } from '@/components/platform/sync/tenant';
import { ViewActions } from '@/components/platform/view/view-actions';
import { viewIdIn, withView } from '@/components/platform/view/view-address';
import { formatCount } from '@/lib/format/number';
import { queries } from '@/zero/queries';
import { readFilter, usualDisplay, writeNarrowing } from '../list-filter';
import { useTicketFilter } from '../use-ticket-filter';
import { builtInViews } from './built-in';

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

type ViewLinkProps = {
  name: string;
  href: string;
  search: string;
  isCurrent: boolean;
  /** Everything has no count: it is everything. */
  isCounted: boolean;
  /** Whether colleagues have it, too. */
  isShared?: boolean;
  onFollow?: () => void;
  /** What can be done with it, at its end. */
  actions?: ReactNode;
};

/** A view in the sidebar, with what it counts. */
const ViewLink = memo(function ViewLink({
  name,
  href,
  search,
  isCurrent,
  isCounted,
  isShared = false,
  onFollow,
  actions,
}: ViewLinkProps) {
  return (
    <li className="group flex items-center">
      <NextLink
        href={href}
        prefetch={false}
        aria-current={isCurrent ? 'page' : undefined}
        onNavigate={(event) => {
          onFollow?.();
          followWithin(event, href);
        }}
        className="flex h-7 min-w-0 flex-1 items-center gap-2 rounded-control pr-2 pl-8 text-13 text-ink-muted hover:bg-hover hover:text-ink aria-[current=page]:bg-hover aria-[current=page]:text-ink pointer-coarse:h-11"
      >
        <span dir="auto" className="min-w-0 truncate">
          {name}
        </span>
        {isShared && (
          <span title="Shared with all colleagues" className="text-ink-faint">
            <UsersIcon aria-hidden className="text-12" />
            <span className="sr-only">Shared</span>
          </span>
        )}
        <span className="flex-1" />
        {isCounted && <ViewCount search={search} />}
      </NextLink>
      {actions}
    </li>
  );
});

/** Counted at most: a view with more is not worked off today. */
const mostCounted = 500;

/** How many tickets a view shows, for as long as it is on screen. */
const ViewCount = memo(function ViewCount({ search }: { search: string }) {
  const { organization } = useTenant();
  const filter = useTicketFilter(
    useMemo(() => ({ ...readFilter(search), ...usualDisplay }), [search]),
  );
  // Counting reads many rows: what the page itself shows comes first.
  const isPreloaded = useIsPreloaded();
  const [rows, details] = useQuery(
    isPreloaded &&
      queries.ticket.bounded({ organizationId: organization.id, filter, limit: mostCounted }),
  );
  if (!rows || (details.type !== 'complete' && rows.length === 0)) return null;
  return (
    <span className="text-12 text-ink-faint tabular-nums">
      {formatCount(rows.length)}
      {rows.length >= mostCounted && '+'}
    </span>
  );
});
