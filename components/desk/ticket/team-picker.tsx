'use client';

import { useMemo } from 'react';
import { Combobox } from '@/components/ui/combobox';
import type { Team } from '@/zero/platform/team/schema';
import { offered } from '@/components/core/choices/offered';
import { fromValue, nothing, toValue } from '@/components/core/choices/nothing';
import type { PickerProps } from './picker';

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
