'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Panel } from '@/components/ui/panel';
import { dayMs } from '@/lib/time-units';
import { queries } from '@/zero/queries';
import { ChangeList } from './change-list';

/** From the start of a day so that the query stays the same. */
const daysAround = (now: number) => {
  const day = Math.floor(now / dayMs) * dayMs;
  return { from: day - 7 * dayMs, to: day + 2 * dayMs };
};

/** What was changed of a service within a week. */
export function ServiceChanges({ serviceId }: { serviceId: string }) {
  const { organization } = useTenant();
  const [days] = useState(() => daysAround(Date.now()));
  const [changes, { type }] = useQuery(
    queries.changeEvent.within({
      organizationId: organization.id,
      serviceIds: [serviceId],
      ...days,
    }),
  );
  return (
    <Panel title="Changes" description="Of the last 7 days.">
      {changes.length === 0 ? (
        <p className="text-13 text-ink-muted">
          {type === 'complete'
            ? 'No changes. Send deployments with the key of an integration to /v2/change/enqueue.'
            : 'Loading'}
        </p>
      ) : (
        <ChangeList changes={changes} />
      )}
    </Panel>
  );
}
