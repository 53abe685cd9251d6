'use client';

import NextLink from 'next/link';
import { useState } from 'react';
import { within } from '@/components/core/address/within';
import { lazyScreen } from '@/components/core/screen/lazy-screen';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { absoluteTime } from '@/lib/format/time';
import { can } from '@/zero/roles';
import { useMaintenanceWindows } from './use-maintenance-windows';
import { WindowStateBadge } from './window-state';

const WindowDialog = lazyScreen(async () => (await import('./window-dialog')).WindowDialog);

/** The maintenance windows of a service that are open or planned. */
export function ServiceMaintenance({ serviceId }: { serviceId: string }) {
  const { organization, actor } = useTenant();
  const { windows, isComplete, stateOf } = useMaintenanceWindows();
  const [isAdding, setAdding] = useState(false);
  const present = windows.filter(
    (window) =>
      ['open', 'scheduled'].includes(stateOf(window)) &&
      window.services.some((each) => each.serviceId === serviceId),
  );
  const area = `/t/${organization.slug}/alerts`;
  return (
    <Panel
      title="Maintenance"
      actions={
        can(actor, 'maintenanceWindow.manage') && (
          <Button size="sm" onClick={() => setAdding(true)}>
            Add maintenance window
          </Button>
        )
      }
    >
      {present.length === 0 ? (
        <p className="text-13 text-ink-muted">
          {isComplete ? 'No maintenance is open or planned.' : 'Loading'}
        </p>
      ) : (
        <ul aria-label="Maintenance windows" className="flex flex-col gap-2 text-13">
          {present.toReversed().map((window) => (
            <li key={window.id} className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
              <WindowStateBadge state={stateOf(window)} />
              <NextLink
                {...within(`${area}/maintenance?service=${serviceId}`)}
                dir="auto"
                className="min-w-0 flex-1 rounded-mark hover:text-accent-ink hover:underline"
              >
                {window.title}
              </NextLink>
              <span className="text-ink-muted">
                {stateOf(window) === 'open'
                  ? `until ${absoluteTime(window.endsAt)}`
                  : `from ${absoluteTime(window.startsAt)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {present.some((window) => stateOf(window) === 'open') && (
        <p className="mt-3 text-13">
          <NextLink
            {...within(`${area}?status=suppressed&service=${serviceId}`)}
            className="rounded-mark text-accent-ink hover:underline"
          >
            Show suppressed alerts
          </NextLink>
        </p>
      )}
      {isAdding && (
        <WindowDialog
          window={undefined}
          serviceIds={[serviceId]}
          onClose={() => setAdding(false)}
        />
      )}
    </Panel>
  );
}
