'use client';

import { useMemo } from 'react';
import { Combobox } from '@/components/ui/combobox';
import type { TicketType } from '@/zero/desk/ticket/schema';
import { offered } from '@/components/core/choices/offered';
import { fromValue, nothing, toValue } from '@/components/core/choices/nothing';
import type { PickerProps } from './picker';

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
