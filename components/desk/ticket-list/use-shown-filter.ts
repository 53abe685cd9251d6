'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useState } from 'react';
import { useConnection } from '@/components/platform/sync/use-connection';
import type { TicketFilter } from '@/zero/desk/ticket/filter';
import { firstPage } from './first-page';
import type { ListRow } from './list-row';

type ShownFilter = {
  shown: TicketFilter;
  /** The asked filter has nothing to show yet; its rows are on their way. */
  isPending: boolean;
  /** The first rows, one more than a page, of the asked filter, and whether the server has said that they are right. */
  rows: readonly ListRow[];
  isComplete: boolean;
};

/**
 * The filter whose rows are on screen: the asked one as soon as the device has rows for it or the
 * server has said that there are none, and until then the one before. So the list never blinks.
 */
export function useShownFilter(
  organizationId: string,
  asked: TicketFilter,
  pageSize: number,
): ShownFilter {
  const connection = useConnection();
  const [rows, { type }] = useQuery(firstPage(organizationId, asked, pageSize));
  const [shown, setShown] = useState(asked);
  // Without a connection nothing more will come: what is here is all there is to show.
  const isReady = rows.length > 0 || type !== 'unknown' || connection !== 'live';
  if (isReady && shown !== asked) setShown(asked);
  const isComplete = type === 'complete';
  return { shown: isReady ? asked : shown, isPending: !isReady, rows, isComplete };
}
