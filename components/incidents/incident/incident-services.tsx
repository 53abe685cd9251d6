'use client';

import { XIcon } from '@phosphor-icons/react/dist/ssr/X';
import { EntityLink } from '@/components/platform/list/entity-link';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { IconButton } from '@/components/ui/icon-button';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { serviceImpacts } from '@/zero/incidents/incident/values';
import { impactWords } from '@/zero/incidents/incident/words';
import type { Service } from '@/zero/incidents/service/schema';
import type { WholeIncident } from './incident-room';
import type { IncidentChanges } from './use-incident-changes';

const impactOptions = serviceImpacts.map((value) => ({ value, label: impactWords[value] }));

type IncidentServicesProps = {
  incident: WholeIncident;
  changes: IncidentChanges;
  services: readonly Service[];
  mayRespond: boolean;
};

/** Which services are affected, and how badly. */
export function IncidentServices({
  incident,
  changes,
  services,
  mayRespond,
}: IncidentServicesProps) {
  const affected = incident.services.flatMap(({ service, impact }) =>
    service ? [{ service, impact }] : [],
  );
  const others = services.filter(
    ({ id, archivedAt }) =>
      archivedAt === null && !affected.some(({ service }) => service.id === id),
  );
  return (
    <Panel title="Affected services">
      <div className="flex flex-col gap-3 text-13">
        {affected.length === 0 && <p className="text-ink-muted">No service is named yet.</p>}
        <ul aria-label="Affected services" className="flex flex-col gap-2">
          {affected.map(({ service, impact }) => (
            <li key={service.id} className="flex flex-wrap items-center gap-2">
              <span className="min-w-0 flex-1 truncate">
                <EntityLink area="services" entity={service} />
              </span>
              {mayRespond ? (
                <>
                  <Select
                    label={`Impact on ${service.name}`}
                    hideLabel
                    size="sm"
                    options={impactOptions}
                    value={impact}
                    onValueChange={(next) => changes.affect(service.id, next, impact)}
                    className="w-36"
                  />
                  <IconButton
                    size="sm"
                    label={`Remove ${service.name}`}
                    icon={<XIcon aria-hidden />}
                    onClick={() => changes.affect(service.id, null, impact)}
                  />
                </>
              ) : (
                <span className="text-ink-muted">{impactWords[impact]}</span>
              )}
            </li>
          ))}
        </ul>
        {mayRespond && others.length > 0 && (
          <Combobox
            label="Affected service"
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            value={null}
            onValueChange={(serviceId) => changes.affect(serviceId, 'degraded', null)}
            trigger={
              <Button size="sm" className="self-start">
                Add service
              </Button>
            }
          />
        )}
      </div>
    </Panel>
  );
}
