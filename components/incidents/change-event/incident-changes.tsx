'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { dayMs, hourMs } from '@/lib/time-units';
import type { Incident } from '@/zero/incidents/incident/schema';
import { queries } from '@/zero/queries';
import { ChangeList } from './change-list';

type IncidentChangesProps = {
  incident: Incident;
  /** The services that it hurts. */
  serviceIds: readonly string[];
};

/** What was changed of an incident's services in the hour or the day before it; nothing where it has none. */
export function IncidentChanges({ incident, serviceIds }: IncidentChangesProps) {
  const { organization } = useTenant();
  const [isDay, setDay] = useState(false);
  const to = incident.impactStartedAt ?? incident.declaredAt ?? incident.createdAt;
  const [changes, { type }] = useQuery(
    serviceIds.length > 0 &&
      queries.changeEvent.within({
        organizationId: organization.id,
        serviceIds: serviceIds.toSorted(),
        from: to - (isDay ? dayMs : hourMs),
        to,
      }),
  );
  if (!changes) return null;
  const span = isDay ? '24 hours' : 'hour';
  return (
    <Panel
      title={`Changes in the ${span} before`}
      actions={
        <Button size="sm" variant="ghost" onClick={() => setDay(!isDay)}>
          {isDay ? 'Show 1 hour' : 'Show 24 hours'}
        </Button>
      }
    >
      {changes.length === 0 ? (
        <p className="text-13 text-ink-muted">
          {type === 'complete' ? 'No change of its services was reported.' : 'Loading'}
        </p>
      ) : (
        <ChangeList changes={changes} />
      )}
    </Panel>
  );
}
