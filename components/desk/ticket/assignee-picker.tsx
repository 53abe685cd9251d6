'use client';

import { UserCircleDashedIcon } from '@phosphor-icons/react/dist/ssr/UserCircleDashed';
import { useMemo } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Combobox } from '@/components/ui/combobox';
import type { Profile } from '@/zero/platform/member/schema';
import { fromValue, nothing, toValue } from '@/components/core/choices/nothing';
import type { PickerProps } from './picker';

type Person = Pick<Profile, 'id' | 'name' | 'title' | 'hue'>;

type AssigneePickerProps = PickerProps & {
  /** Null for nobody. */
  value: string | null;
  people: readonly Person[];
  /** The asker's own member id: stands first. */
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

const optionOf = ({ id, name, title, hue }: Person) => ({
  value: id,
  label: name,
  icon: <Avatar name={name} seed={id} hue={hue} size="sm" decorative />,
  hint: title ?? undefined,
});
