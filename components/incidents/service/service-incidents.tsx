'use client';

import { useQuery } from '@rocicorp/zero/react';
import { SubjectLinks } from '@/components/platform/subject-link/subject-links';
import { useTenant } from '@/components/platform/sync/tenant';
import { Panel } from '@/components/ui/panel';
import { openIncidents } from '@/zero/incidents/incident/filter';
import { queries } from '@/zero/queries';
import { can } from '@/zero/roles';
import { IncidentStatusBadge, SeverityBadge } from '../incident/incident-badges';
import { IncidentLink } from '../incident/incident-link';

/** The open incidents of a service, and the tickets about it. */
export function ServiceIncidents({ serviceId }: { serviceId: string }) {
  const { organization, actor } = useTenant();
  const place = { organizationId: organization.id };
  const [incidents, { type }] = useQuery(
    queries.incident.list({
      ...place,
      filter: { ...openIncidents, serviceIds: [serviceId] },
      limit: 50,
      start: null,
    }),
  );
  const [links] = useQuery(queries.service.links({ ...place, serviceId }));
  return (
    <>
      <Panel title="Open incidents">
        {incidents.length === 0 ? (
          <p className="text-13 text-ink-muted">
            {type === 'complete' ? 'No incident is open.' : 'Loading'}
          </p>
        ) : (
          <ul className="flex flex-col gap-2 text-13">
            {incidents.map((incident) => (
              <li key={incident.id} className="flex items-center gap-2">
                <span className="min-w-0 flex-1 truncate">
                  <IncidentLink incident={incident} />
                </span>
                <SeverityBadge severity={incident.severity} />
                <IncidentStatusBadge status={incident.status} />
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <SubjectLinks
        subjectId={serviceId}
        links={links}
        canChange={can(actor, 'link.manage')}
        className="rounded-panel border border-line bg-surface p-4"
      />
    </>
  );
}
