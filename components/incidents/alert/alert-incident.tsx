'use client';

import { LinkSimpleIcon } from '@phosphor-icons/react/dist/ssr/LinkSimple';
import { SirenIcon } from '@phosphor-icons/react/dist/ssr/Siren';
import { XIcon } from '@phosphor-icons/react/dist/ssr/X';
import { useQuery } from '@rocicorp/zero/react';
import { useState } from 'react';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { IconButton } from '@/components/ui/icon-button';
import { Panel } from '@/components/ui/panel';
import type { Alert } from '@/zero/incidents/alert/schema';
import type { Incident } from '@/zero/incidents/incident/schema';
import { severityWord } from '@/zero/incidents/incident/words';
import { openIncidents } from '@/zero/incidents/incident/filter';
import { queries } from '@/zero/queries';
import { can } from '@/zero/roles';
import { useDeclaring } from '../incident/declaring';
import { IncidentStatusBadge, incidentName, SeverityBadge } from '../incident/incident-badges';
import { IncidentLink } from '../incident/incident-link';
import { originOf } from './incident-origin';
import { useAlertIncident } from './use-alert-incident';

type AlertIncidentProps = { alert: Alert & { readonly incident?: Incident | undefined } };

/** The incident that an alert belongs to, or the ways to give it one. */
export function AlertIncident({ alert }: AlertIncidentProps) {
  const { actor } = useTenant();
  const { unlink } = useAlertIncident(alert);
  const mayRespond = can(actor, 'incident.respond');
  const { incident } = alert;
  if (!incident) return <WithoutIncident alert={alert} />;
  return (
    <Panel title="Incident">
      <div className="flex flex-col gap-2 text-13">
        <div className="flex items-start gap-2">
          <span className="min-w-0 flex-1 wrap-anywhere">
            <IncidentLink incident={incident} />
          </span>
          {mayRespond && (
            <IconButton
              size="sm"
              label={`Unlink ${incidentName(incident.number)}`}
              icon={<XIcon aria-hidden />}
              onClick={() => unlink(incident.id)}
            />
          )}
        </div>
        <div className="flex gap-2">
          <SeverityBadge severity={incident.severity} />
          <IncidentStatusBadge status={incident.status} />
        </div>
      </div>
    </Panel>
  );
}

function WithoutIncident({ alert }: { alert: Alert }) {
  const { organization, actor } = useTenant();
  const [isChoosing, setChoosing] = useState(false);
  const { link } = useAlertIncident(alert);
  const mayDeclare = can(actor, 'incident.declare');
  const mayRespond = can(actor, 'incident.respond');
  const { open, dialog } = useDeclaring(originOf(alert));
  const [incidents] = useQuery(
    queries.incident.list({
      organizationId: organization.id,
      filter: openIncidents,
      limit: 100,
      start: null,
    }),
  );
  const mayLink = mayRespond && incidents.length > 0;
  const group = 'Alert';
  useShortcut('D', 'Declare incident from this alert', open, { group, enabled: mayDeclare });
  useShortcut('L', 'Link to open incident', () => setChoosing(true), { group, enabled: mayLink });
  return (
    <Panel title="Incident">
      <p className="text-13 text-ink-muted">It belongs to no incident.</p>
      {(mayDeclare || mayLink) && (
        <div className="mt-3 flex flex-wrap gap-2">
          {mayDeclare && (
            <Button size="sm" icon={<SirenIcon aria-hidden />} keys="D" onClick={open}>
              Declare incident
            </Button>
          )}
          {mayLink && (
            <Combobox
              label="Link to incident"
              options={incidents.map(({ id, number, title, severity }) => ({
                value: id,
                label: `${incidentName(number)} ${title}`,
                hint: severityWord(severity),
              }))}
              value={null}
              onValueChange={link}
              open={isChoosing}
              onOpenChange={setChoosing}
              trigger={
                <Button size="sm" icon={<LinkSimpleIcon aria-hidden />} keys="L">
                  Link to incident
                </Button>
              }
            />
          )}
        </div>
      )}
      {dialog}
    </Panel>
  );
}
