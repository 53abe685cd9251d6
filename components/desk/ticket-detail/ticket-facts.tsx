'use client';

import { useTenant } from '@/components/platform/sync/tenant';
import type { ThreadTicket } from '@/components/desk/thread/types';
import { AssigneePicker } from '@/components/desk/ticket/assignee-picker';
import { FollowerPicker } from '@/components/desk/ticket/follower-picker';
import { PriorityPicker } from '@/components/desk/ticket/priority-picker';
import { RequesterPicker } from '@/components/desk/ticket/requester-picker';
import { SnoozePicker } from '@/components/desk/ticket/snooze-picker';
import { snoozedWords } from '@/components/desk/ticket/snooze-times';
import { StatusPicker } from '@/components/desk/ticket/status-picker';
import { TagPicker } from '@/components/desk/ticket/tag-picker';
import { TeamPicker } from '@/components/desk/ticket/team-picker';
import { TypePicker } from '@/components/desk/ticket/type-picker';
import { useAssignable } from '@/components/desk/ticket/use-assignable';
import type { useDesk } from '@/components/desk/ticket/use-desk';
import type { Tag } from '@/zero/desk/tag/schema';
import { isSnoozed, isDone } from '@/zero/desk/ticket/rules';
import { ClientFact } from './client-fact';
import { Fact } from './fact';
import type { FactPicker } from './fact-picker';
import { FactTrigger } from './fact-trigger';
import { facesOf } from './avatars';
import { TicketFeedback } from './ticket-feedback';
import { ticketKeys } from './ticket-keys';
import { TicketLinks } from './ticket-links';
import { TicketTimes } from './ticket-times';
import type { TicketChanges } from './use-ticket-changes';
import type { TicketVerbs } from './use-ticket-verbs';

type TicketFactsProps = {
  ticket: ThreadTicket;
  desk: ReturnType<typeof useDesk>;
  tags: readonly Tag[];
  changes: TicketChanges;
  verbs: TicketVerbs;
  canTriage: boolean;
  /** The picker that is open. */
  picker: FactPicker | undefined;
  onPicker: (picker: FactPicker | undefined) => void;
};

/** Everything known of a ticket beside its thread; what can be changed is changed in place. */
export function TicketFacts(props: TicketFactsProps) {
  const { ticket, desk, tags, changes, verbs, canTriage, picker, onPicker } = props;
  const { actor } = useTenant();
  const assignable = useAssignable();
  const { feedback } = ticket;
  const faces = facesOf(ticket, desk.names);
  const opening = (name: FactPicker) => ({
    open: picker === name,
    onOpenChange: (open: boolean) => onPicker(open ? name : undefined),
  });
  const pick = (name: Exclude<FactPicker, 'snooze'>, keys?: string) => ({
    ...opening(name),
    disabled: !canTriage,
    trigger: <FactTrigger keys={keys}>{faces[name]}</FactTrigger>,
  });
  const asleep = isSnoozed(ticket);
  return (
    <>
      <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-center gap-y-0.5 text-13">
        <Fact name="Status">
          <StatusPicker
            {...pick('status', 'S')}
            value={ticket.status}
            onValueChange={changes.changeStatus}
          />
        </Fact>
        {canTriage && !isDone(ticket.status) && (
          <Fact name="Snooze">
            <SnoozePicker
              {...opening('snooze')}
              trigger={
                <FactTrigger keys={ticketKeys.snooze}>
                  {asleep ? (
                    <span className="inline-block first-letter:uppercase">
                      {snoozedWords(ticket)}
                    </span>
                  ) : (
                    <span className="text-ink-muted">Not snoozed</span>
                  )}
                </FactTrigger>
              }
              onSnooze={changes.snooze}
              onWake={asleep ? changes.wake : undefined}
            />
          </Fact>
        )}
        <Fact name="Priority">
          <PriorityPicker
            {...pick('priority', 'P')}
            value={ticket.priority}
            onValueChange={changes.changePriority}
          />
        </Fact>
        <Fact name="Type">
          <TypePicker
            {...pick('type', 'T')}
            value={ticket.typeId}
            types={desk.types}
            onValueChange={changes.changeType}
          />
        </Fact>
        <Fact name="Tags">
          <TagPicker
            {...pick('tags', ticketKeys.tags)}
            tags={tags}
            value={ticket.ticketTags.map(({ tagId }) => tagId)}
            onTag={changes.tag}
            onUntag={changes.untag}
          />
        </Fact>
        <Fact name="Assignee">
          <AssigneePicker
            {...pick('assignee', 'A')}
            value={ticket.assigneeId}
            people={assignable}
            ownId={actor.id}
            onValueChange={changes.assign}
          />
        </Fact>
        <Fact name="Team">
          <TeamPicker
            {...pick('team')}
            value={ticket.teamId}
            teams={desk.teams}
            onValueChange={changes.changeTeam}
          />
        </Fact>
        <Fact name="Followers">
          <FollowerPicker
            {...pick('followers')}
            people={assignable}
            ownId={actor.id}
            value={ticket.followers.map(({ memberId }) => memberId)}
            onFollow={verbs.follow}
            onUnfollow={verbs.unfollow}
          />
        </Fact>
        <Fact name="Client">
          <ClientFact
            {...pick('client')}
            value={ticket.clientId}
            onValueChange={verbs.changeClient}
          />
        </Fact>
        <Fact name="Requester">
          <RequesterPicker
            {...pick('requester')}
            clientId={ticket.clientId}
            value={ticket.requesterId}
            onValueChange={verbs.changeRequester}
          />
        </Fact>
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
