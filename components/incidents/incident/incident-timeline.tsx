'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Avatar } from '@/components/ui/avatar';
import { Markdown } from '@/components/ui/markdown';
import { RelativeTime } from '@/components/ui/relative-time';
import type { IncidentEvent } from '@/zero/incidents/incident/schema';
import type { Profile } from '@/zero/platform/member/schema';
import { queries } from '@/zero/queries';
import {
  asStory,
  eventActorName,
  type IncidentNames,
  incidentEventWords,
} from './incident-event-words';

export type TimelineEvent = IncidentEvent & { readonly actor?: Profile | undefined };

type IncidentTimelineProps = { events: readonly TimelineEvent[]; names: IncidentNames };

/** What happened, oldest first, so that it reads as a story and ends at the composer. */
export function IncidentTimeline({ events, names }: IncidentTimelineProps) {
  const ordered = useMemo(() => asStory(events), [events]);
  return (
    <ol aria-label="Timeline" className="flex flex-col gap-3">
      {ordered.map((event) =>
        event.kind === 'noted' ? (
          <NoteItem key={event.id} event={event} />
        ) : (
          <EventItem key={event.id} event={event} names={names} />
        ),
      )}
    </ol>
  );
}

function NoteItem({ event }: { event: TimelineEvent }) {
  const name = eventActorName(event);
  return (
    <li className="flex gap-3">
      <Avatar name={name} seed={event.actorId ?? ''} hue={event.actor?.hue} decorative />
      <article className="min-w-0 flex-1 rounded-panel border border-line bg-surface px-3 py-2">
        <p className="flex flex-wrap items-baseline gap-x-2 text-12 text-ink-muted">
          <bdi className="text-13 font-medium text-ink">{name}</bdi>
          <RelativeTime at={event.createdAt} />
          {event.receivedAt === null && <span role="status">Not sent yet</span>}
        </p>
        <div className="mt-1 text-14 break-words">
          <Markdown text={event.body ?? ''} />
        </div>
      </article>
    </li>
  );
}

const EventItem = ({ event, names }: { event: TimelineEvent; names: IncidentNames }) => (
  <li className="flex gap-2 pl-11 text-13 text-ink-muted">
    <p className="min-w-0 flex-1">
      <bdi className="font-medium text-ink">{eventActorName(event)}</bdi>{' '}
      {incidentEventWords(event, names)}
    </p>
    <RelativeTime at={event.createdAt} className="shrink-0 text-12" />
  </li>
);

/** The newest entries of the timeline, and whether all are here. */
export function useTimeline(incidentId: string) {
  const { organization } = useTenant();
  const [events, { type }] = useQuery(
    queries.incident.timeline({ organizationId: organization.id, incidentId }),
  );
  return { events, isComplete: type === 'complete' };
}
