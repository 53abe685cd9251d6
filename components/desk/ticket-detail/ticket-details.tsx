'use client';

import { StarIcon } from '@phosphor-icons/react/dist/ssr/Star';
import type { ThreadTicket } from '@/components/desk/thread/types';
import {
  AssigneePicker,
  FollowerPicker,
  PriorityPicker,
  RequesterPicker,
  StatusPicker,
  TeamPicker,
  TypePicker,
} from '@/components/desk/ticket/pickers';
import { PriorityLabel } from '@/components/desk/ticket/priority';
import { SnoozePicker } from '@/components/desk/ticket/snooze-picker';
import { snoozedWords } from '@/components/desk/ticket/snooze-times';
import { StatusLabel } from '@/components/desk/ticket/status';
import { TagChip } from '@/components/desk/ticket/tag-chip';
import { TagPicker } from '@/components/desk/ticket/tag-picker';
import { useAssignable, type useDesk } from '@/components/desk/ticket/use-desk';
import { useTenant } from '@/components/platform/sync/tenant';
import { Avatar } from '@/components/ui/avatar';
import type { Tag } from '@/zero/desk/tag/schema';
import { isDone, isSnoozed } from '@/zero/desk/ticket/rules';
import type { Profile } from '@/zero/platform/member/schema';
import { ClientField, Field, FieldTrigger } from './field';
import { type FieldPicker, ticketKeys } from './use-ticket-keys';
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
  const { actor } = useTenant();
  const assignable = useAssignable();
  const { feedback } = ticket;
  const faces = facesOf(ticket, desk.names);
  const opening = (name: FieldPicker) => ({
    open: picker === name,
    onOpenChange: (open: boolean) => onPicker(open ? name : undefined),
  });
  const pick = (name: Exclude<FieldPicker, 'snooze'>, keys?: string) => ({
    ...opening(name),
    disabled: !canTriage,
    trigger: <FieldTrigger keys={keys}>{faces[name]}</FieldTrigger>,
  });
  const asleep = isSnoozed(ticket);
  return (
    <>
      <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-center gap-y-0.5 text-13">
        <Field name="Status">
          <StatusPicker
            {...pick('status', 'S')}
            value={ticket.status}
            onValueChange={changes.changeStatus}
          />
        </Field>
        {canTriage && !isDone(ticket.status) && (
          <Field name="Snooze">
            <SnoozePicker
              {...opening('snooze')}
              trigger={
                <FieldTrigger keys={ticketKeys.snooze}>
                  {asleep ? (
                    <span className="inline-block first-letter:uppercase">
                      {snoozedWords(ticket)}
                    </span>
                  ) : (
                    <span className="text-ink-muted">Not snoozed</span>
                  )}
                </FieldTrigger>
              }
              onSnooze={changes.snooze}
              onWake={asleep ? changes.wake : undefined}
            />
          </Field>
        )}
        <Field name="Priority">
          <PriorityPicker
            {...pick('priority', 'P')}
            value={ticket.priority}
            onValueChange={changes.changePriority}
          />
        </Field>
        <Field name="Type">
          <TypePicker
            {...pick('type', 'T')}
            value={ticket.typeId}
            types={desk.types}
            onValueChange={changes.changeType}
          />
        </Field>
        <Field name="Tags">
          <TagPicker
            {...pick('tags', ticketKeys.tags)}
            tags={tags}
            value={ticket.ticketTags.map(({ tagId }) => tagId)}
            onTag={changes.tag}
            onUntag={changes.untag}
          />
        </Field>
        <Field name="Assignee">
          <AssigneePicker
            {...pick('assignee', 'A')}
            value={ticket.assigneeId}
            people={assignable}
            ownId={actor.id}
            onValueChange={changes.assign}
          />
        </Field>
        <Field name="Team">
          <TeamPicker
            {...pick('team')}
            value={ticket.teamId}
            teams={desk.teams}
            onValueChange={changes.changeTeam}
          />
        </Field>
        <Field name="Followers">
          <FollowerPicker
            {...pick('followers')}
            people={assignable}
            ownId={actor.id}
            value={ticket.followers.map(({ memberId }) => memberId)}
            onFollow={verbs.follow}
            onUnfollow={verbs.unfollow}
          />
        </Field>
        <Field name="Client">
          <ClientField
            {...pick('client')}
            value={ticket.clientId}
            onValueChange={verbs.changeClient}
          />
        </Field>
        <Field name="Requester">
          <RequesterPicker
            {...pick('requester')}
            clientId={ticket.clientId}
            value={ticket.requesterId}
            onValueChange={verbs.changeRequester}
          />
        </Field>
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

const none = (words: string) => <span className="text-ink-muted">{words}</span>;

/** How each fact of a ticket that can be picked shows. */
function facesOf(ticket: ThreadTicket, names: ReadonlyMap<string, string>) {
  const { client, requester, assignee, type } = ticket;
  const tags = ticket.ticketTags.flatMap(({ tag }) => tag ?? []);
  const followers = ticket.followers.flatMap(({ profile }) => profile ?? []);
  return {
    status: <StatusLabel status={ticket.status} />,
    priority: <PriorityLabel priority={ticket.priority} />,
    type: type?.name ?? none('No type'),
    assignee: assignee ? <Person {...assignee} /> : none('Nobody'),
    team: (ticket.teamId && names.get(ticket.teamId)) ?? none('No team'),
    client: client?.name ?? none('Unknown'),
    requester: requester ? <Person {...requester} /> : none('No requester'),
    tags:
      tags.length > 0 ? (
        <span className="flex flex-wrap gap-1 py-1">
          {tags
            .toSorted((a, b) => a.name.localeCompare(b.name))
            .map(({ id, name, hue }) => (
              <TagChip key={id} name={name} hue={hue} />
            ))}
        </span>
      ) : (
        none('No tags')
      ),
    followers:
      followers.length === 1 && followers[0] ? (
        <Person {...followers[0]} />
      ) : followers.length > 0 ? (
        <span className="flex items-center gap-1.5">
          <span className="flex -space-x-1">
            {followers.slice(0, 4).map(({ id, name, hue }) => (
              <Avatar key={id} name={name} seed={id} hue={hue} size="sm" decorative />
            ))}
          </span>
          {followers.length} people
        </span>
      ) : (
        none('Nobody')
      ),
  };
}

/** A person's face and name in one line. */
function Person({ id, name, hue }: Pick<Profile, 'id' | 'name' | 'hue'>) {
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <Avatar name={name} seed={id} hue={hue} size="sm" decorative />
      <span dir="auto" className="truncate">
        {name}
      </span>
    </span>
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
