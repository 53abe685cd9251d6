'use client';

import { useMemo } from 'react';
import { Combobox } from '@/components/ui/combobox';
import type { TicketType } from '@/zero/schema';
import { fromValue, nothing, toValue } from './nothing';
import type { PickerProps } from './picker';

type TypePickerProps = PickerProps & {
  /** Null for no type. */
  value: string | null;
  types: readonly Pick<TicketType, 'id' | 'name'>[];
  onValueChange: (typeId: string | null) => void;
};

export function TypePicker({ value, types, onValueChange, ...props }: TypePickerProps) {
  const options = useMemo(
    () => [
      ...types.map((type) => ({ value: type.id, label: type.name })),
      { value: nothing, label: 'No type' },
    ],
    [types],
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
