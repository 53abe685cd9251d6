'use client';

import { GitMergeIcon } from '@phosphor-icons/react/dist/ssr/GitMerge';
import { useQuery } from '@rocicorp/zero/react';
import { useMemo, useState } from 'react';
import { save as saveFile } from '@/components/core/chart/save';
import { useDocumentTitle } from '@/components/core/screen/use-document-title';
import { DetailLayout } from '@/components/platform/detail/detail-layout';
import { Missing } from '@/components/platform/detail/missing';
import { useReadOnScreen } from '@/components/platform/notification/use-read-on-screen';
import { PresenceShow } from '@/components/platform/presence/presence-show';
import { SubjectLinks } from '@/components/platform/subject-link/subject-links';
import { useTenant } from '@/components/platform/sync/tenant';
import { Banner } from '@/components/ui/banner';
import { Link } from '@/components/ui/link';
import { categoryOf } from '@/zero/incidents/incident/machine';
import { incidentPath } from '@/zero/incidents/incident/reference';
import type { Incident, IncidentService } from '@/zero/incidents/incident/schema';
import type { Service } from '@/zero/incidents/service/schema';
import type { SubjectLink } from '@/zero/platform/subject-link/schema';
import { queries } from '@/zero/queries';
import type { LinkEnds } from '@/zero/references';
import { can } from '@/zero/roles';
import { incidentName } from './incident-badges';
import { IncidentChanges } from '../change-event/incident-changes';
import { IncidentAlerts } from './incident-alerts';
import { IncidentComposer, incidentDraftKey } from './incident-composer';
import { IncidentHeader } from './incident-header';
import { IncidentPaging } from './incident-paging';
import { IncidentReplies } from './incident-replies';
import { IncidentRoles } from './incident-roles';
import { IncidentServices } from './incident-services';
import { IncidentSummary } from './incident-summary';
import { IncidentTimes } from './incident-times';
import { IncidentTimeline, useTimeline } from './incident-timeline';
import { useIncidentChanges } from './use-incident-changes';
import { timelineMarkdown } from '../review/review-template';
import { ReviewPanel } from '../review/review-panel';
import { useResponders } from './use-responders';

/** An incident with everything that its room shows. */
export type WholeIncident = Incident & {
  readonly services: readonly (IncidentService & { readonly service?: Service | undefined })[];
  readonly followers: readonly { readonly memberId: string }[];
  readonly mergedInto?: Incident | undefined;
  readonly mergedFrom: readonly Incident[];
  readonly linksFrom: readonly (SubjectLink & LinkEnds)[];
  readonly linksTo: readonly (SubjectLink & LinkEnds)[];
};

/** The room of one incident, by the number or id in its address. */
export function IncidentRoom({ name }: { name: string }) {
  const { organization } = useTenant();
  const place = { organizationId: organization.id };
  const number = /^\d{1,9}$/.test(name) ? Number(name) : undefined;
  const [byNumber, numbered] = useQuery(
    number !== undefined && queries.incident.byNumber({ ...place, number }),
  );
  const [byId, identified] = useQuery(
    /^[0-9a-f-]{36}$/.test(name) && queries.incident.byId({ ...place, incidentId: name }),
  );
  const incident = byNumber ?? byId;
  const isComplete = (number === undefined ? identified : numbered).type === 'complete';
  if (!incident) {
    const href = `/t/${organization.slug}/incidents`;
    return isComplete ? <Missing noun="incident" list="the incidents" href={href} /> : null;
  }
  return <Room key={incident.id} incident={incident} />;
}

function Room({ incident }: { incident: WholeIncident }) {
  const { organization, actor } = useTenant();
  const changes = useIncidentChanges(incident);
  const { events } = useTimeline(incident.id);
  const [services] = useQuery(queries.service.all({ organizationId: organization.id }));
  const [channels] = useQuery(queries.notificationChannel.all({ organizationId: organization.id }));
  const people = useResponders();
  const [isRenaming, setRenaming] = useState(false);
  const mayRespond = can(actor, 'incident.respond');
  const { mergedInto, mergedFrom } = incident;
  const names = useMemo(
    () =>
      new Map([
        ...[...people, ...services, ...channels].map(({ id, name }) => [id, name] as const),
        ...[mergedInto, ...mergedFrom].flatMap((other) =>
          other ? [[other.id, incidentName(other.number)] as const] : [],
        ),
      ]),
    [people, services, channels, mergedInto, mergedFrom],
  );
  useReadOnScreen('incident', incident.id);
  useDocumentTitle(`${incidentName(incident.number)} ${incident.title}`);
  const draftKey = incidentDraftKey(incident.id);
  function saveTimeline() {
    const text = timelineMarkdown({ events, names });
    const name = incidentName(incident.number);
    saveFile(
      new Blob([`# ${name} ${incident.title}\n\n${text}\n`], {
        type: 'text/markdown;charset=utf-8',
      }),
      `${name} timeline.md`,
    );
  }
  return (
    <div className="mx-auto flex w-full max-w-320 flex-col gap-4 p-4">
      <PresenceShow
        subjectType="incident"
        subjectId={incident.id}
        drafts={{ reply: `${draftKey}:reply`, note: draftKey }}
      />
      <IncidentHeader
        {...{ incident, changes, mayRespond, isRenaming }}
        isFollowed={incident.followers.some(({ memberId }) => memberId === actor.id)}
        onRenamingChange={setRenaming}
        onSaveTimeline={saveTimeline}
      />
      {mayRespond && categoryOf(incident.status) === 'learning' && (
        <div className="flex flex-wrap gap-2 empty:hidden">
          <IncidentReplies incident={incident} />
        </div>
      )}
      {mergedInto && (
        <Banner icon={<GitMergeIcon />}>
          <span>
            Merged into{' '}
            <Link href={`/t/${organization.slug}/${incidentPath(mergedInto.number)}`}>
              {incidentName(mergedInto.number)} <bdi>{mergedInto.title}</bdi>
            </Link>
          </span>
        </Banner>
      )}
      <DetailLayout
        aside={
          <>
            <IncidentRoles {...{ incident, changes, people, mayRespond }} />
            <IncidentPaging {...{ incident, changes, mayRespond, channels }} />
            <IncidentServices {...{ incident, changes, services, mayRespond }} />
            <IncidentAlerts incident={incident} mayRespond={mayRespond} />
            <IncidentChanges
              incident={incident}
              serviceIds={incident.services.map(({ serviceId }) => serviceId)}
            />
            <SubjectLinks
              subjectId={incident.id}
              links={[...incident.linksFrom, ...incident.linksTo]}
              canChange={mayRespond}
              className="rounded-panel border border-line bg-surface p-4"
            />
            <IncidentTimes {...{ incident, changes, mayRespond }} />
          </>
        }
      >
        <IncidentSummary {...{ incident, changes, mayRespond }} />
        <ReviewPanel {...{ incident, events, names, people, mayRespond }} />
        <IncidentTimeline events={events} names={names} />
        {mayRespond && <IncidentComposer incidentId={incident.id} events={events} />}
      </DetailLayout>
    </div>
  );
}
