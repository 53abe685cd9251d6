'use client';

import { Select as Base } from '@base-ui/react/select';
import { CaretUpDownIcon } from '@phosphor-icons/react/dist/ssr/CaretUpDown';
import { CheckIcon } from '@phosphor-icons/react/dist/ssr/Check';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Field, type FieldProps } from './field';
import { leaveLetters } from './leave-letters';

export type SelectOption<Value extends string> = { value: Value; label: string; icon?: ReactNode };

type SelectProps<Value extends string> = FieldProps & {
  options: readonly SelectOption<Value>[];
  value: Value | null;
  onValueChange: (value: Value) => void;
  /** What stands in the place of a value not chosen yet. */
  placeholder?: string;
  size?: 'md' | 'sm';
};

/** One of a few values that everybody knows. For more than ten, or for people, use `Combobox`. */
export function Select<Value extends string>({
  options,
  value,
  onValueChange,
  placeholder = 'Choose',
  size = 'md',
  ...field
}: SelectProps<Value>) {
  const chosen = options.find((option) => option.value === value);
  return (
    <Field {...field}>
      <Base.Root<Value>
        items={options}
        value={value}
        onValueChange={(next) => next !== null && onValueChange(next)}
        modal={false}
      >
        <Base.Trigger
          onKeyDown={leaveLetters}
          className={clsx(
            'flex w-full min-w-0 items-center gap-2 input-frame text-left pointer-coarse:h-11',
            size === 'md' ? 'h-9 pr-2 pl-2.5 text-14' : 'h-7 pr-1.5 pl-2 text-13',
          )}
        >
          {chosen?.icon}
          <Base.Value
            dir="auto"
            className={clsx('min-w-0 flex-1 truncate', !chosen && 'text-ink-faint')}
          >
            {chosen?.label ?? placeholder}
          </Base.Value>
          <CaretUpDownIcon aria-hidden className="shrink-0 text-16 text-ink-faint" />
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner
            sideOffset={4}
            collisionPadding={8}
            alignItemWithTrigger={false}
            className="z-40 outline-none"
          >
            <Base.Popup className="max-h-(--available-height) min-w-(--anchor-width) floating overflow-y-auto p-1 outline-none">
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} className="option-row pr-2">
                  {option.icon}
                  <Base.ItemText dir="auto" className="flex-1">
                    {option.label}
                  </Base.ItemText>
                  <Base.ItemIndicator className="ml-4 text-16 text-accent-ink">
                    <CheckIcon aria-hidden />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </Field>
  );
}
