'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useCallback, useMemo } from 'react';
import { useAddress } from '@/components/core/address/address';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { viewIdIn } from '@/components/platform/view/view-address';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import { type TicketSort, ticketSorts } from '@/zero/desk/ticket/values';
import { type Column, readColumns, usualColumns } from './columns';
import { type Display, type TicketGroup, ticketGroups } from './list-filter';

/** The name under which a person's choices for this list are kept. */
const listName = 'tickets';

export type Shown = { sort: TicketSort; group: TicketGroup; columns: readonly Column[] };

/**
 * How the list stands: as its address says, else as the viewer last chose, else as usual. A change
 * goes into the address; outside of a view it is also what they are used to from then on.
 */
export function useDisplay(
  asked: Display,
  changeAddress: (part: Partial<Display>) => void,
): [shown: Shown, change: (part: Partial<Shown>) => void] {
  const { organization } = useTenant();
  const write = useWrite();
  const isInView = viewIdIn(useAddress('search')) !== undefined;
  const [preference] = useQuery(queries.preference.mine({ organizationId: organization.id }));
  const usual = preference?.lists[listName];
  const sort = asked.sort ?? ticketSorts.find((known) => known === usual?.sort) ?? 'newest';
  const group = asked.group ?? ticketGroups.find((known) => known === usual?.group) ?? 'none';
  const chosen = asked.columns?.join() ?? usual?.columns?.join() ?? '';
  const columns = useMemo(() => readColumns(chosen.split(',')) ?? usualColumns, [chosen]);

  const change = useCallback(
    (part: Partial<Shown>) => {
      // A plain list's address says what is in it; its columns are the reader's own.
      const { columns: wanted, ...rest } = part;
      changeAddress(isInView ? part : { ...rest, ...(wanted && { columns: null }) });
      if (isInView) return;
      const kept = { ...rest, ...(wanted && { columns: [...wanted] }) };
      const lists = { [listName]: kept };
      const place = { organizationId: organization.id, at: Date.now() };
      void write(mutators.preference.change({ ...place, lists }), 'Display');
    },
    [changeAddress, isInView, organization.id, write],
  );
  return [useMemo(() => ({ sort, group, columns }), [sort, group, columns]), change];
}
