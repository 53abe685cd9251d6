'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import { queries } from '@/zero/queries';
import { AlertLink } from './alert-link';
import { AlertSeverityBadge, AlertStatusIcon } from './alert-words';

/** The open alerts of a service. */
export function ServiceAlerts({ serviceId }: { serviceId: string }) {
  const { organization } = useTenant();
  const [alerts, { type }] = useQuery(
    queries.alert.ofService({ organizationId: organization.id, serviceId }),
  );
  return (
    <Panel title="Open alerts">
      {alerts.length === 0 ? (
        <p className="text-13 text-ink-muted">
          {type === 'complete' ? 'No alert is open.' : 'Loading'}
        </p>
      ) : (
        <ul className="flex flex-col gap-2 text-13">
          {alerts.map((alert) => (
            <li key={alert.id} className="flex items-center gap-2">
              <AlertStatusIcon status={alert.status} />
              <span className="min-w-0 flex-1">
                <AlertLink alert={alert} />
              </span>
              <AlertSeverityBadge severity={alert.severity} />
              <span className="w-24 text-right text-ink-muted max-sm:hidden">
                <RelativeTime at={alert.lastSeenAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
