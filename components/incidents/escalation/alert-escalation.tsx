'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Panel } from '@/components/ui/panel';
import type { Alert } from '@/zero/incidents/alert/schema';
import type { FullEscalation } from '@/zero/incidents/escalation/schema';
import { queries } from '@/zero/queries';
import { AlertLink } from '../alert/alert-link';
import { useMinute } from '../schedule/use-minute';
import { pagedName, PageList } from './page-list';
import { pagingState } from './paging-state';

/** Who is paged for an alert, when the next step is due, and everybody who was paged before. */
export function AlertEscalation({ alert }: { alert: Alert }) {
  const { organization } = useTenant();
  const place = { organizationId: organization.id };
  const [row, { type }] = useQuery(queries.escalation.ofAlert({ ...place, alertId: alert.id }));
  const [profiles] = useQuery(queries.member.staff(place));
  const [channels] = useQuery(queries.notificationChannel.all(place));
  const now = useMinute();
  if (!row) {
    if (type !== 'complete') return null;
    return (
      <Panel title="Paging">
        <p className="text-13 text-ink-muted">
          Nobody was paged for this alert. Paging starts when an alert is triggered while its
          service has an escalation policy that pages for its severity.
        </p>
      </Panel>
    );
  }
  const escalation = row as FullEscalation;
  const { pages, leader } = escalation;
  if (escalation.status === 'joined' && leader?.alert) {
    return (
      <Panel title="Paging">
        <p className="text-13 text-ink-muted">
          Paging for its service was under way, so this alert is paged for together with this one:
        </p>
        <AlertLink alert={leader.alert} className="text-13" />
      </Panel>
    );
  }
  const names = { staff: new Map(profiles.map((profile) => [profile.id, profile])), channels };
  return (
    <Panel
      title="Paging"
      description={pagingState(escalation, alert, (page) => pagedName(page, names), now)}
    >
      {pages.length === 0 ? (
        <p className="text-13 text-ink-muted">Nobody was paged.</p>
      ) : (
        <PageList pages={pages} names={names} />
      )}
    </Panel>
  );
}
