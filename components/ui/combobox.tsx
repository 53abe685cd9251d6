'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import { CaretUpDownIcon } from '@phosphor-icons/react/dist/ssr/CaretUpDown';
import { clsx } from 'clsx';
import type { ReactElement } from 'react';
import { Field, type FieldProps } from './field';
import { leaveLetters } from './leave-letters';
import { isOptionFound, mostOptions, type Option } from './option';
import { OptionList } from './option-list';

type ComboboxProps<Value extends string> = FieldProps & {
  options: readonly Option<Value>[];
  value: Value | null;
  onValueChange: (value: Value) => void;
  placeholder?: string;
  /**
   * Another trigger than the framed control, such as a quiet row of a ticket's facts. It stands
   * without label, hint and error, and shows the value itself.
   */
  trigger?: ReactElement<Record<string, unknown>>;
  /** For opening it by a key. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/** One of many, found by typing: people, clients, types. "Nobody" is an option of its own. */
export function Combobox<Value extends string>({
  options,
  value,
  onValueChange,
  placeholder = 'Choose',
  trigger,
  open,
  onOpenChange,
  ...field
}: ComboboxProps<Value>) {
  const { label, disabled } = field;
  const chosen = options.find((option) => option.value === value) ?? null;
  const name = `${label}: ${chosen?.label ?? placeholder}`;
  const picker = (
    <Base.Root<Option<Value>>
      autoHighlight
      items={options}
      filter={isOptionFound}
      limit={mostOptions}
      value={chosen}
      onValueChange={(next) => next && onValueChange(next.value)}
      isItemEqualToValue={(a, b) => a.value === b.value}
      disabled={disabled}
      open={open}
      onOpenChange={onOpenChange}
    >
      {trigger ? (
        <Base.Trigger render={trigger} aria-label={name} onKeyDown={leaveLetters} />
      ) : (
        <Base.Trigger
          aria-label={name}
          onKeyDown={leaveLetters}
          className="flex h-9 w-full min-w-0 items-center gap-2 input-frame pr-2 pl-2.5 text-left text-14 pointer-coarse:h-11"
        >
          {chosen?.icon && (
            <span aria-hidden className="flex shrink-0 text-16">
              {chosen.icon}
            </span>
          )}
          <span dir="auto" className={clsx('min-w-0 flex-1 truncate', !chosen && 'text-ink-faint')}>
            {chosen?.label ?? placeholder}
          </span>
          <CaretUpDownIcon aria-hidden className="shrink-0 text-16 text-ink-faint" />
        </Base.Trigger>
      )}
      <OptionList label={label} placeholder={label} multiple={false} empty="No matches." />
    </Base.Root>
  );
  return trigger ? picker : <Field {...field}>{picker}</Field>;
}
