'use client';

import { useMemo } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { MultiCombobox } from '@/components/ui/multi-combobox';
import type { Profile } from '@/zero/platform/member/schema';
import type { PickerProps } from './picker';

type FollowerPickerProps = PickerProps & {
  trigger: NonNullable<PickerProps['trigger']>;
  people: readonly Pick<Profile, 'id' | 'name' | 'title' | 'hue'>[];
  /** The asker's own member id: stands first. */
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
        .map(({ id, name, title, hue }) => ({
          value: id,
          label: name,
          icon: <Avatar name={name} seed={id} hue={hue} size="sm" decorative />,
          ...(id === ownId ? { hint: 'You' } : title ? { hint: title } : {}),
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
