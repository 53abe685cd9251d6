'use client';

import { StarIcon } from '@phosphor-icons/react/dist/ssr/Star';
import type { ThreadTicket } from '@/components/desk/thread/types';
import { useAssignable, type useDesk } from '@/components/desk/ticket/use-desk';
import { useTenant } from '@/components/platform/sync/tenant';
import type { Tag } from '@/zero/platform/tag/schema';
import { isDone } from '@/zero/desk/ticket/rules';
import {
  AssigneeField,
  ClientField,
  FollowersField,
  PriorityField,
  RequesterField,
  SnoozeField,
  StatusField,
  TagsField,
  TeamField,
  TypeField,
} from './ticket-fields';
import type { FieldPicker } from './use-ticket-keys';
import { TicketLinks } from './ticket-links';
import { TicketTimes } from './ticket-times';
import type { TicketChanges } from './use-ticket-changes';
import type { TicketActions } from './use-ticket-actions';

type TicketFactsProps = {
  ticket: ThreadTicket;
  desk: ReturnType<typeof useDesk>;
  tags: readonly Tag[];
  changes: TicketChanges;
  verbs: TicketActions;
  canTriage: boolean;
  /** The picker that is open. */
  picker: FieldPicker | undefined;
  onPicker: (picker: FieldPicker | undefined) => void;
};

/** Everything known of a ticket beside its thread; what can be changed is changed in place. */
export function TicketDetails(props: TicketFactsProps) {
  const { ticket, desk, tags, changes, verbs, canTriage, picker, onPicker } = props;
  const { id: ownId } = useTenant().actor;
  const people = useAssignable();
  const { feedback, clientId } = ticket;
  const pick = (name: FieldPicker) => ({ isOpen: picker === name, canTriage, onPicker });
  return (
    <>
      <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-center gap-y-0.5 text-13">
        <StatusField {...pick('status')} status={ticket.status} onChange={changes.changeStatus} />
        {canTriage && !isDone(ticket.status) && (
          <SnoozeField
            {...pick('snooze')}
            snoozedUntil={ticket.snoozedUntil}
            snoozedUntilReply={ticket.snoozedUntilReply}
            onSnooze={changes.snooze}
            onWake={changes.wake}
          />
        )}
        <PriorityField
          {...pick('priority')}
          priority={ticket.priority}
          onChange={changes.changePriority}
        />
        <TypeField
          {...pick('type')}
          typeId={ticket.typeId}
          type={ticket.type}
          types={desk.types}
          onChange={changes.changeType}
        />
        <TagsField
          {...pick('tags')}
          tagLinks={ticket.tagLinks}
          tags={tags}
          onTag={changes.tag}
          onUntag={changes.untag}
        />
        <AssigneeField
          {...pick('assignee')}
          assigneeId={ticket.assigneeId}
          assignee={ticket.assignee}
          people={people}
          ownId={ownId}
          onChange={changes.assign}
        />
        <TeamField
          {...pick('team')}
          teamId={ticket.teamId}
          desk={desk}
          onChange={changes.changeTeam}
        />
        <FollowersField
          {...pick('followers')}
          followers={ticket.followers}
          people={people}
          ownId={ownId}
          onFollow={verbs.follow}
          onUnfollow={verbs.unfollow}
        />
        <ClientField
          {...pick('client')}
          clientId={clientId}
          client={ticket.client}
          onChange={verbs.changeClient}
        />
        <RequesterField
          {...pick('requester')}
          clientId={clientId}
          requesterId={ticket.requesterId}
          requester={ticket.requester}
          onChange={verbs.changeRequester}
        />
        <TicketTimes ticket={ticket} />
      </dl>
      <TicketLinks
        ticket={ticket}
        canTriage={canTriage}
        onUnrelate={verbs.unrelate}
        onSeparate={(gone) => verbs.unmerge(gone, ticket.id)}
      />
      {feedback && <TicketFeedback rating={feedback.rating} comment={feedback.comment} />}
    </>
  );
}

const best = 5;

type TicketFeedbackProps = {
  /** 1 to 5. */
  rating: number;
  comment: string | null;
};

/** What the client said of how it went. */
function TicketFeedback({ rating, comment }: TicketFeedbackProps) {
  return (
    <section aria-label="Feedback" className="mt-4 border-t border-line pt-4">
      <h2 className="text-13 text-ink-muted">Feedback</h2>
      <p className="mt-1 flex items-center gap-2 text-13">
        <span aria-hidden className="flex text-16 text-warning">
          {Array.from({ length: best }, (_, index) => (
            <StarIcon key={index} weight={index < rating ? 'fill' : 'regular'} />
          ))}
        </span>
        {rating} of {best}
      </p>
      {comment && <p className="mt-2 text-13 wrap-anywhere whitespace-pre-line">{comment}</p>}
    </section>
  );
}
