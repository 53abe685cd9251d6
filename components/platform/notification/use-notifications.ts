'use client';

import type { QueryResultType } from '@rocicorp/zero';
import { useQuery } from '@rocicorp/zero/react';
import { useTenant } from '@/components/platform/sync/tenant';
import { queries } from '@/zero/queries';

/** A notification with who did it and its ticket, as the asker sees them. */
export type Notified = QueryResultType<typeof queries.notification.mine>[number];

/** The asker's newest notifications here; `isComplete` once they are all that the server has. */
export function useNotifications(): { items: readonly Notified[]; isComplete: boolean } {
  const { organization } = useTenant();
  const [items, { type }] = useQuery(
    queries.notification.mine({ organizationId: organization.id }),
  );
  return { items, isComplete: type === 'complete' };
}
