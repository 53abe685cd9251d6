'use client';

import { XIcon } from '@phosphor-icons/react/dist/ssr/X';
import { useQuery } from '@rocicorp/zero/react';
import { useTenant } from '@/components/platform/sync/tenant';
import { IconButton } from '@/components/ui/icon-button';
import { Panel } from '@/components/ui/panel';
import type { Alert } from '@/zero/incidents/alert/schema';
import { queries } from '@/zero/queries';
import { AlertLink } from '../alert/alert-link';
import { AlertStatusIcon } from '../alert/alert-words';
import { useAlertIncident } from '../alert/use-alert-incident';

type IncidentAlertsProps = { incidentId: string; mayRespond: boolean };

/** The alerts that belong to an incident; nothing where that is none. */
export function IncidentAlerts({ incidentId, mayRespond }: IncidentAlertsProps) {
  const { organization } = useTenant();
  const [alerts] = useQuery(
    queries.alert.ofIncident({ organizationId: organization.id, incidentId }),
  );
  if (alerts.length === 0) return null;
  return (
    <Panel title="Alerts">
      <ul aria-label="Alerts" className="flex flex-col gap-2 text-13">
        {alerts.map((alert) => (
          <AlertItem key={alert.id} {...{ alert, incidentId, mayRespond }} />
        ))}
      </ul>
    </Panel>
  );
}

function AlertItem({ alert, incidentId, mayRespond }: IncidentAlertsProps & { alert: Alert }) {
  const { unlink } = useAlertIncident(alert);
  return (
    <li className="flex items-center gap-2">
      <AlertStatusIcon status={alert.status} />
      <span className="min-w-0 flex-1">
        <AlertLink alert={alert} />
      </span>
      {mayRespond && (
        <IconButton
          size="sm"
          label={`Unlink ${alert.title}`}
          icon={<XIcon aria-hidden />}
          onClick={() => unlink(incidentId)}
        />
      )}
    </li>
  );
}
