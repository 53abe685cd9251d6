'use client';

import { XIcon } from '@phosphor-icons/react/dist/ssr/X';
import { useQuery } from '@rocicorp/zero/react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Panel } from '@/components/ui/panel';
import type { Incident } from '@/zero/incidents/incident/schema';
import type { Alert } from '@/zero/incidents/alert/schema';
import { queries } from '@/zero/queries';
import { incidentName } from './incident-badges';
import { AlertLink } from '../alert/alert-link';
import { AlertStatusIcon } from '../alert/alert-words';
import { useAlertActions } from '../alert/use-alert-actions';
import { useAlertIncident } from '../alert/use-alert-incident';

type IncidentAlertsProps = { incident: Incident; mayRespond: boolean };

/** The alerts that belong to an incident; nothing where that is none. */
export function IncidentAlerts({ incident, mayRespond }: IncidentAlertsProps) {
  const { organization } = useTenant();
  const [alerts] = useQuery(
    queries.alert.ofIncident({ organizationId: organization.id, incidentId: incident.id }),
  );
  const { mayResolve, resolveAll } = useAlertActions();
  if (alerts.length === 0) return null;
  const open = alerts.filter(mayResolve);
  return (
    <Panel
      title="Alerts"
      actions={
        open.length > 0 && (
          <Button size="sm" onClick={() => resolveAll(open, incidentName(incident.number))}>
            Resolve {open.length === 1 ? 'alert' : `${open.length} alerts`}
          </Button>
        )
      }
    >
      <ul aria-label="Alerts" className="flex flex-col gap-2 text-13">
        {alerts.map((alert) => (
          <AlertItem key={alert.id} {...{ alert, incident, mayRespond }} />
        ))}
      </ul>
    </Panel>
  );
}

function AlertItem({ alert, incident, mayRespond }: IncidentAlertsProps & { alert: Alert }) {
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
          onClick={() => unlink(incident.id)}
        />
      )}
    </li>
  );
}
