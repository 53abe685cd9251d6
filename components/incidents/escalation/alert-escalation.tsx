'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import type { Alert } from '@/zero/incidents/alert/schema';
import type { EscalationPage, FullEscalation } from '@/zero/incidents/escalation/schema';
import type { Profile } from '@/zero/platform/member/schema';
import { queries } from '@/zero/queries';
import { AlertLink } from '../alert/alert-link';
import { PagedChannel } from '../escalation-policy/paged-now';
import { nameIn, OnCallPerson } from '../schedule/on-call-person';
import { useMinute } from '../schedule/use-minute';
import { pagingState } from './paging-state';

/** Who is paged for an alert, when the next step is due, and everybody who was paged before. */
export function AlertEscalation({ alert }: { alert: Alert }) {
  const { organization } = useTenant();
  const place = { organizationId: organization.id };
  const [escalation, { type }] = useQuery(
    queries.escalation.ofAlert({ ...place, alertId: alert.id }),
  );
  const [profiles] = useQuery(queries.member.staff(place));
  const [channels] = useQuery(queries.notificationChannel.all(place));
  const now = useMinute();
  if (!escalation) {
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
  const staff = new Map(profiles.map((profile) => [profile.id, profile]));
  const full = escalation as FullEscalation;
  const { pages, leader } = full;
  const channelName = (id: string) =>
    channels.find((channel) => channel.id === id)?.name ?? 'A removed channel';
  const nameOf = ({ memberId, channelId }: EscalationPage) =>
    memberId ? nameIn(staff, memberId) : channelName(channelId ?? '');
  if (full.status === 'joined' && leader?.alert) {
    return (
      <Panel title="Paging">
        <p className="text-13 text-ink-muted">
          Paging for its service was under way, so this alert is paged for together with this one:
        </p>
        <AlertLink alert={leader.alert} className="text-13" />
      </Panel>
    );
  }
  return (
    <Panel title="Paging" description={pagingState(full, alert, nameOf, now)}>
      {pages.length === 0 ? (
        <p className="text-13 text-ink-muted">Nobody was paged.</p>
      ) : (
        <PageList pages={pages} staff={staff} channelName={channelName} />
      )}
    </Panel>
  );
}

type PageListProps = Pick<FullEscalation, 'pages'> & {
  staff: ReadonlyMap<string, Profile>;
  channelName: (id: string) => string;
};

const PageList = ({ pages, staff, channelName }: PageListProps) => (
  <ul aria-label="Pages" className="flex flex-col gap-2 text-13">
    {pages.map(({ id, memberId, channelId, step, repetition, createdAt }) => (
      <li key={id} className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        {channelId ? (
          <PagedChannel name={channelName(channelId)} />
        ) : (
          <OnCallPerson memberId={memberId} staff={staff} />
        )}
        <span className="text-ink-muted">
          Step {step + 1}
          {repetition > 0 && `, repetition ${repetition}`}
        </span>
        <RelativeTime at={createdAt} className="ml-auto text-ink-muted" />
      </li>
    ))}
  </ul>
);
