'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Badge, type Tone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Markdown } from '@/components/ui/markdown';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { isOpenStatus } from '@/zero/incidents/incident/machine';
import { type ReviewStatus, reviewStatuses } from '@/zero/incidents/review/values';
import { reviewStatusWords } from '@/zero/incidents/review/words';
import type { Profile } from '@/zero/platform/member/schema';
import { queries } from '@/zero/queries';
import { incidentName } from '../incident/incident-badges';
import type { IncidentNames } from '../incident/incident-event-words';
import type { WholeIncident } from '../incident/incident-room';
import type { TimelineEvent } from '../incident/incident-timeline';
import { FollowUps } from './follow-ups';
import { PersonPicker } from './person-picker';
import { ReviewEditor } from './review-editor';
import { reviewTemplate } from './review-template';
import { useReviewChanges } from './use-review-changes';

const tones: Record<ReviewStatus, Tone> = {
  draft: 'neutral',
  in_review: 'info',
  published: 'success',
};

const statusOptions = reviewStatuses.map((value) => ({ value, label: reviewStatusWords[value] }));

type ReviewPanelProps = {
  incident: WholeIncident;
  events: readonly TimelineEvent[];
  names: IncidentNames;
  people: readonly Profile[];
  mayRespond: boolean;
};

/** What was learned and what is to be done: asked for once the incident is over. */
export function ReviewPanel({ incident, events, names, people, mayRespond }: ReviewPanelProps) {
  const { organization } = useTenant();
  const place = { organizationId: organization.id, incidentId: incident.id };
  const [review] = useQuery(queries.review.ofIncident(place));
  const [followUps] = useQuery(queries.followUp.ofIncident(place));
  const changes = useReviewChanges(incident.id, incidentName(incident.number));
  const [isWriting, setWriting] = useState(false);
  const isOver = incident.resolvedAt !== null && !isOpenStatus(incident.status);
  if (!review && !isOver && followUps.length === 0) return null;

  function start() {
    const services = incident.services.flatMap(({ service, impact }) =>
      service ? [{ name: service.name, impact }] : [],
    );
    void changes.start(reviewTemplate({ incident, events, services, names }));
    setWriting(true);
  }

  const status = review && (
    <>
      <PersonPicker
        label="Owner of the review"
        memberId={review.ownerId ?? null}
        people={people}
        onChange={mayRespond ? (memberId) => changes.assign(review, memberId) : undefined}
      />
      {mayRespond ? (
        <Select
          label="Status of the review"
          hideLabel
          size="sm"
          options={statusOptions}
          value={review.status}
          onValueChange={(next) => changes.changeStatus(review, next)}
          className="w-32"
        />
      ) : (
        <Badge tone={tones[review.status]}>{reviewStatusWords[review.status]}</Badge>
      )}
    </>
  );

  return (
    <Panel title="Review" actions={status}>
      <div className="flex flex-col gap-4">
        {!review && isOver && (
          <div className="flex flex-wrap items-center gap-3 text-13 text-ink-muted">
            <p className="min-w-60 flex-1">
              What made it possible, and what will change? A review begins with what is known: the
              summary, the impact and the timeline.
            </p>
            {mayRespond && (
              <Button size="sm" onClick={start}>
                Write review
              </Button>
            )}
          </div>
        )}
        {review &&
          (isWriting && mayRespond ? (
            <ReviewEditor
              key={review.id}
              review={review}
              changes={changes}
              onClose={() => setWriting(false)}
            />
          ) : (
            <div className="flex flex-col gap-3">
              <div className="max-h-120 overflow-y-auto text-14 break-words" tabIndex={-1}>
                <Markdown text={review.document} />
              </div>
              {mayRespond && (
                <Button size="sm" className="self-start" onClick={() => setWriting(true)}>
                  Change review
                </Button>
              )}
            </div>
          ))}
        <FollowUps {...{ incident, followUps, changes, people, mayRespond }} />
      </div>
    </Panel>
  );
}
