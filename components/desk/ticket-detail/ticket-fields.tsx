'use client';

import { memo } from 'react';
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
import { TagChip } from '@/components/platform/tag/tag-chip';
import { TagPicker } from '@/components/platform/tag/tag-picker';
import type { useDesk } from '@/components/desk/ticket/use-desk';
import { Avatar } from '@/components/ui/avatar';
import type { Tag } from '@/zero/platform/tag/schema';
import { isSnoozed } from '@/zero/desk/ticket/rules';
import type { Profile } from '@/zero/platform/member/schema';
import { ClientField as ClientPicker, Field, FieldTrigger } from './field';
import type { TicketActions } from './use-ticket-actions';
import type { TicketChanges } from './use-ticket-changes';
import { type FieldPicker, ticketKeys } from './use-ticket-keys';

// Each field renders again only when what it shows changes: a reply changes none of them.

type Desk = ReturnType<typeof useDesk>;

type Picking = {
  isOpen: boolean;
  canTriage: boolean;
  onPicker: (picker: FieldPicker | undefined) => void;
};

const pick = (name: FieldPicker, { isOpen, canTriage, onPicker }: Picking) => ({
  open: isOpen,
  disabled: !canTriage,
  onOpenChange: (open: boolean) => onPicker(open ? name : undefined),
});

type StatusFieldProps = Picking &
  Pick<ThreadTicket, 'status'> & { onChange: TicketChanges['changeStatus'] };

export const StatusField = memo(function StatusField({
  status,
  onChange,
  ...picking
}: StatusFieldProps) {
  return (
    <Field name="Status">
      <StatusPicker
        {...pick('status', picking)}
        trigger={
          <FieldTrigger keys="S">
            <StatusLabel status={status} />
          </FieldTrigger>
        }
        value={status}
        onValueChange={onChange}
      />
    </Field>
  );
});

type SnoozeFieldProps = Picking &
  Pick<ThreadTicket, 'snoozedUntil' | 'snoozedUntilReply'> & {
    onSnooze: TicketChanges['snooze'];
    onWake: TicketChanges['wake'];
  };

export const SnoozeField = memo(function SnoozeField({
  snoozedUntil,
  snoozedUntilReply,
  onSnooze,
  onWake,
  ...picking
}: SnoozeFieldProps) {
  const { open, onOpenChange } = pick('snooze', picking);
  const snooze = { snoozedUntil, snoozedUntilReply };
  const isAsleep = isSnoozed(snooze);
  return (
    <Field name="Snooze">
      <SnoozePicker
        open={open}
        onOpenChange={onOpenChange}
        trigger={
          <FieldTrigger keys={ticketKeys.snooze}>
            {isAsleep ? (
              <span className="inline-block first-letter:uppercase">{snoozedWords(snooze)}</span>
            ) : (
              <span className="text-ink-muted">Not snoozed</span>
            )}
          </FieldTrigger>
        }
        onSnooze={onSnooze}
        onWake={isAsleep ? onWake : undefined}
      />
    </Field>
  );
});

type PriorityFieldProps = Picking &
  Pick<ThreadTicket, 'priority'> & { onChange: TicketChanges['changePriority'] };

export const PriorityField = memo(function PriorityField({
  priority,
  onChange,
  ...picking
}: PriorityFieldProps) {
  return (
    <Field name="Priority">
      <PriorityPicker
        {...pick('priority', picking)}
        trigger={
          <FieldTrigger keys="P">
            <PriorityLabel priority={priority} />
          </FieldTrigger>
        }
        value={priority}
        onValueChange={onChange}
      />
    </Field>
  );
});

type TypeFieldProps = Picking &
  Pick<ThreadTicket, 'typeId' | 'type'> & {
    types: Desk['types'];
    onChange: TicketChanges['changeType'];
  };

export const TypeField = memo(function TypeField({
  typeId,
  type,
  types,
  onChange,
  ...picking
}: TypeFieldProps) {
  return (
    <Field name="Type">
      <TypePicker
        {...pick('type', picking)}
        trigger={
          <FieldTrigger keys="T">{type ? <bdi>{type.name}</bdi> : none('No type')}</FieldTrigger>
        }
        value={typeId}
        types={types}
        onValueChange={onChange}
      />
    </Field>
  );
});

type TagsFieldProps = Picking &
  Pick<ThreadTicket, 'tagLinks'> & {
    tags: readonly Tag[];
    onTag: TicketChanges['tag'];
    onUntag: TicketChanges['untag'];
  };

export const TagsField = memo(function TagsField({
  tagLinks,
  tags,
  onTag,
  onUntag,
  ...picking
}: TagsFieldProps) {
  const on = tagLinks.flatMap(({ tag }) => tag ?? []);
  return (
    <Field name="Tags">
      <TagPicker
        {...pick('tags', picking)}
        trigger={
          <FieldTrigger keys={ticketKeys.tags}>
            {on.length > 0 ? (
              <span className="flex flex-wrap gap-1 py-1">
                {on
                  .toSorted((a, b) => a.name.localeCompare(b.name))
                  .map(({ id, name, hue }) => (
                    <TagChip key={id} name={name} hue={hue} />
                  ))}
              </span>
            ) : (
              none('No tags')
            )}
          </FieldTrigger>
        }
        tags={tags}
        value={tagLinks.map(({ tagId }) => tagId)}
        onTag={onTag}
        onUntag={onUntag}
      />
    </Field>
  );
});

type AssigneeFieldProps = Picking &
  Pick<ThreadTicket, 'assigneeId' | 'assignee'> & {
    people: readonly Profile[];
    ownId: string;
    onChange: TicketChanges['assign'];
  };

export const AssigneeField = memo(function AssigneeField({
  assigneeId,
  assignee,
  people,
  ownId,
  onChange,
  ...picking
}: AssigneeFieldProps) {
  return (
    <Field name="Assignee">
      <AssigneePicker
        {...pick('assignee', picking)}
        trigger={
          <FieldTrigger keys="A">
            {assignee ? <Person {...assignee} /> : none('Nobody')}
          </FieldTrigger>
        }
        value={assigneeId}
        people={people}
        ownId={ownId}
        onValueChange={onChange}
      />
    </Field>
  );
});

type TeamFieldProps = Picking &
  Pick<ThreadTicket, 'teamId'> & { desk: Desk; onChange: TicketChanges['changeTeam'] };

export const TeamField = memo(function TeamField({
  teamId,
  desk: { teams, names },
  onChange,
  ...picking
}: TeamFieldProps) {
  return (
    <Field name="Team">
      <TeamPicker
        {...pick('team', picking)}
        trigger={<FieldTrigger>{(teamId && names.get(teamId)) ?? none('No team')}</FieldTrigger>}
        value={teamId}
        teams={teams}
        onValueChange={onChange}
      />
    </Field>
  );
});

type FollowersFieldProps = Picking &
  Pick<ThreadTicket, 'followers'> & {
    people: readonly Profile[];
    ownId: string;
    onFollow: TicketActions['follow'];
    onUnfollow: TicketActions['unfollow'];
  };

export const FollowersField = memo(function FollowersField({
  followers,
  people,
  ownId,
  onFollow,
  onUnfollow,
  ...picking
}: FollowersFieldProps) {
  const faces = followers.flatMap(({ profile }) => profile ?? []);
  return (
    <Field name="Followers">
      <FollowerPicker
        {...pick('followers', picking)}
        trigger={
          <FieldTrigger>
            {faces.length === 1 && faces[0] ? (
              <Person {...faces[0]} />
            ) : faces.length > 0 ? (
              <span className="flex items-center gap-1.5">
                <span className="flex -space-x-1">
                  {faces.slice(0, 4).map(({ id, name, hue }) => (
                    <Avatar key={id} name={name} seed={id} hue={hue} size="sm" decorative />
                  ))}
                </span>
                {faces.length} people
              </span>
            ) : (
              none('Nobody')
            )}
          </FieldTrigger>
        }
        people={people}
        ownId={ownId}
        value={followers.map(({ memberId }) => memberId)}
        onFollow={onFollow}
        onUnfollow={onUnfollow}
      />
    </Field>
  );
});

type ClientFieldProps = Picking &
  Pick<ThreadTicket, 'clientId' | 'client'> & { onChange: TicketActions['changeClient'] };

export const ClientField = memo(function ClientField({
  clientId,
  client,
  onChange,
  ...picking
}: ClientFieldProps) {
  return (
    <Field name="Client">
      <ClientPicker
        {...pick('client', picking)}
        trigger={<FieldTrigger>{client ? <bdi>{client.name}</bdi> : none('Unknown')}</FieldTrigger>}
        value={clientId}
        onValueChange={onChange}
      />
    </Field>
  );
});

type RequesterFieldProps = Picking &
  Pick<ThreadTicket, 'clientId' | 'requesterId' | 'requester'> & {
    onChange: TicketActions['changeRequester'];
  };

export const RequesterField = memo(function RequesterField({
  clientId,
  requesterId,
  requester,
  onChange,
  ...picking
}: RequesterFieldProps) {
  return (
    <Field name="Requester">
      <RequesterPicker
        {...pick('requester', picking)}
        trigger={
          <FieldTrigger>
            {requester ? <Person {...requester} /> : none('No requester')}
          </FieldTrigger>
        }
        clientId={clientId}
        value={requesterId}
        onValueChange={onChange}
      />
    </Field>
  );
});

const none = (words: string) => <span className="text-ink-muted">{words}</span>;

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
