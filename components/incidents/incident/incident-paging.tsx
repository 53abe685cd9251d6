'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { IncidentEscalation } from '@/zero/incidents/escalation/schema';
import { isOpenStatus } from '@/zero/incidents/incident/machine';
import type { Incident } from '@/zero/incidents/incident/schema';
import { queries } from '@/zero/queries';
import { type PagedNames, PageList } from '../escalation/page-list';
import type { IncidentChanges } from './use-incident-changes';

type IncidentPagingProps = Pick<PagedNames, 'channels'> & {
  incident: Incident;
  changes: IncidentChanges;
  mayRespond: boolean;
};

/** Who was paged for an incident, and the way to stop it; nothing where nobody was. */
export function IncidentPaging({ incident, changes, mayRespond, channels }: IncidentPagingProps) {
  const { organization } = useTenant();
  const place = { organizationId: organization.id };
  const [rows] = useQuery(queries.escalation.ofIncident({ ...place, incidentId: incident.id }));
  const [profiles] = useQuery(queries.member.staff(place));
  const escalations = rows as readonly IncidentEscalation[];
  const isPaging =
    isOpenStatus(incident.status) && escalations.some(({ status }) => isUnanswered(status));
  const mayAcknowledge = isPaging && mayRespond;
  useShortcut('A', 'Acknowledge incident', changes.acknowledge, {
    group: 'Incident',
    enabled: mayAcknowledge,
  });
  if (escalations.length === 0) return null;
  const pages = escalations
    .flatMap((escalation) => escalation.pages)
    .toSorted((a, b) => b.createdAt - a.createdAt);
  return (
    <Panel
      title="Paging"
      description={
        isPaging
          ? 'Nobody acknowledged the incident yet.'
          : 'Paging stopped: somebody is at work on the incident, or it is over.'
      }
      actions={
        mayAcknowledge && (
          <Button size="sm" keys="A" onClick={changes.acknowledge}>
            Acknowledge
          </Button>
        )
      }
    >
      {pages.length === 0 ? (
        <p className="text-13 text-ink-muted">
          {isPaging ? 'Paging starts now.' : 'Nobody was paged.'}
        </p>
      ) : (
        <PageList
          pages={pages}
          names={{ staff: new Map(profiles.map((profile) => [profile.id, profile])), channels }}
        />
      )}
    </Panel>
  );
}

const isUnanswered = (status: IncidentEscalation['status']) =>
  status === 'paging' || status === 'finished';
