'use client';

import { UserCircleDashedIcon } from '@phosphor-icons/react/dist/ssr/UserCircleDashed';
import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { fromValue, nothing, offered, toValue } from '@/components/core/choices/choices';
import { personOption } from '@/components/platform/member/person-option';
import { useTenant } from '@/components/platform/sync/tenant';
import { Combobox } from '@/components/ui/combobox';
import { MultiCombobox } from '@/components/ui/multi-combobox';
import type { PickerProps } from '@/components/ui/picker-props';
import type { TicketType } from '@/zero/desk/ticket/schema';
import {
  ticketPriorities,
  type TicketPriority,
  type TicketStatus,
  ticketStatuses,
} from '@/zero/desk/ticket/values';
import type { Profile } from '@/zero/platform/member/schema';
import type { Team } from '@/zero/platform/team/schema';
import { queries } from '@/zero/queries';
import { PriorityIcon, priorityWord } from './priority';
import { StatusIcon, statusWord } from './status';

const statusOptions = ticketStatuses.map((status) => ({
  value: status,
  label: statusWord(status),
  icon: <StatusIcon status={status} decorative />,
}));

type StatusPickerProps = PickerProps & {
  /** Null where several tickets differ. */
  value: TicketStatus | null;
  onValueChange: (status: TicketStatus) => void;
};

export function StatusPicker(props: StatusPickerProps) {
  return <Combobox<TicketStatus> label="Status" options={statusOptions} {...props} />;
}

// The most urgent first, because that is what one looks for.
const priorityOptions = ticketPriorities.toReversed().map((priority) => ({
  value: priority,
  label: priorityWord(priority),
  icon: <PriorityIcon priority={priority} decorative />,
}));

type PriorityPickerProps = PickerProps & {
  /** Null where several tickets differ. */
  value: TicketPriority | null;
  onValueChange: (priority: TicketPriority) => void;
};

export function PriorityPicker(props: PriorityPickerProps) {
  return <Combobox<TicketPriority> label="Priority" options={priorityOptions} {...props} />;
}

type TypePickerProps = PickerProps & {
  /** Null for no type. */
  value: string | null;
  types: readonly Pick<TicketType, 'id' | 'name' | 'archivedAt'>[];
  onValueChange: (typeId: string | null) => void;
};

export function TypePicker({ value, types, onValueChange, ...props }: TypePickerProps) {
  const options = useMemo(
    () => [
      ...offered(types, value).map((type) => ({ value: type.id, label: type.name })),
      { value: nothing, label: 'No type' },
    ],
    [types, value],
  );
  return (
    <Combobox
      label="Type"
      options={options}
      value={toValue(value)}
      onValueChange={(next) => onValueChange(fromValue(next))}
      {...props}
    />
  );
}

type TeamPickerProps = PickerProps & {
  /** Null for no team. */
  value: string | null;
  teams: readonly Pick<Team, 'id' | 'name' | 'archivedAt'>[];
  onValueChange: (teamId: string | null) => void;
};

export function TeamPicker({ value, teams, onValueChange, ...props }: TeamPickerProps) {
  const options = useMemo(
    () => [
      ...offered(teams, value).map((team) => ({ value: team.id, label: team.name })),
      { value: nothing, label: 'No team' },
    ],
    [teams, value],
  );
  return (
    <Combobox
      label="Team"
      options={options}
      value={toValue(value)}
      onValueChange={(next) => onValueChange(fromValue(next))}
      {...props}
    />
  );
}

type Person = Pick<Profile, 'id' | 'name' | 'title' | 'hue'>;

type AssigneePickerProps = PickerProps & {
  /** Null for nobody. */
  value: string | null;
  people: readonly Person[];
  /** The member's own member id: stands first. */
  ownId: string;
  onValueChange: (assigneeId: string | null) => void;
};

export function AssigneePicker({
  value,
  people,
  ownId,
  onValueChange,
  ...props
}: AssigneePickerProps) {
  const options = useMemo(() => {
    const own = people.filter((person) => person.id === ownId);
    const others = people.filter((person) => person.id !== ownId);
    return [
      ...own.map((person) => ({ ...optionOf(person), hint: 'You' })),
      { value: nothing, label: 'Nobody', icon: <UserCircleDashedIcon className="text-20" /> },
      ...others.map(optionOf),
    ];
  }, [people, ownId]);
  return (
    <Combobox
      label="Assignee"
      options={options}
      value={toValue(value)}
      onValueChange={(next) => onValueChange(fromValue(next))}
      {...props}
    />
  );
}

const optionOf = (person: Person) => ({
  ...personOption(person),
  hint: person.title ?? undefined,
});

type RequesterPickerProps = PickerProps & {
  clientId: string;
  /** Null for nobody in particular. */
  value: string | null;
  onValueChange: (requesterId: string | null) => void;
};

/** Which of the client's people asks. */
export function RequesterPicker({
  clientId,
  value,
  onValueChange,
  ...props
}: RequesterPickerProps) {
  const { organization } = useTenant();
  const [contacts] = useQuery(
    queries.member.contacts({ organizationId: organization.id, clientId }),
  );
  const options = [
    ...contacts.map((contact) => ({
      ...personOption(contact),
      ...(contact.title && { hint: contact.title }),
    })),
    { value: nothing, label: 'No requester' },
  ];
  return (
    <Combobox
      label="Requester"
      options={options}
      value={toValue(value)}
      onValueChange={(next) => onValueChange(fromValue(next))}
      {...props}
    />
  );
}

type FollowerPickerProps = PickerProps & {
  trigger: NonNullable<PickerProps['trigger']>;
  people: readonly Pick<Profile, 'id' | 'name' | 'title' | 'hue'>[];
  /** The member's own member id: stands first. */
  ownId: string;
  /** Member ids of who follows. */
  value: readonly string[];
  onFollow: (memberId: string) => void;
  onUnfollow: (memberId: string) => void;
};

/** Who hears of what happens to a ticket. */
export function FollowerPicker({
  people,
  ownId,
  value,
  onFollow,
  onUnfollow,
  ...picker
}: FollowerPickerProps) {
  const options = useMemo(
    () =>
      people
        .toSorted((a, b) => Number(b.id === ownId) - Number(a.id === ownId))
        .map((person) => ({
          ...personOption(person),
          ...(person.id === ownId ? { hint: 'You' } : person.title ? { hint: person.title } : {}),
        })),
    [people, ownId],
  );
  const names = people.filter(({ id }) => value.includes(id)).map(({ name }) => name);
  return (
    <MultiCombobox
      label="Followers"
      options={options}
      value={value}
      onAdd={onFollow}
      onRemove={onUnfollow}
      triggerLabel={`Followers: ${names.length > 0 ? names.join(', ') : 'nobody'}`}
      {...picker}
    />
  );
}
