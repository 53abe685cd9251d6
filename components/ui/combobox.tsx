'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import { CaretUpDownIcon } from '@phosphor-icons/react/dist/ssr/CaretUpDown';
import { clsx } from 'clsx';
import type { ReactElement } from 'react';
import type { Option } from './option';
import { OptionList } from './option-list';

type ComboboxProps<Value extends string> = {
  /** Its name: "Assignee". */
  label: string;
  options: readonly Option<Value>[];
  value: Value | null;
  onValueChange: (value: Value) => void;
  placeholder?: string;
  /** Another trigger than the framed control, such as a quiet row of a ticket's facts. */
  trigger?: ReactElement<Record<string, unknown>>;
  disabled?: boolean;
  /** For opening it by a key. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Names it for assistive technology when another element labels it. */
  className?: string;
};

/** One of many, found by typing: people, clients, types. "Nobody" is an option of its own. */
export function Combobox<Value extends string>({
  label,
  options,
  value,
  onValueChange,
  placeholder = 'Choose',
  trigger,
  disabled,
  open,
  onOpenChange,
  className,
}: ComboboxProps<Value>) {
  const chosen = options.find((option) => option.value === value) ?? null;
  return (
    <Base.Root<Option<Value>>
      autoHighlight
      items={options}
      value={chosen}
      onValueChange={(next) => next && onValueChange(next.value)}
      isItemEqualToValue={(a, b) => a.value === b.value}
      disabled={disabled}
      open={open}
      onOpenChange={onOpenChange}
    >
      {trigger ? (
        <Base.Trigger render={trigger} aria-label={`${label}: ${chosen?.label ?? placeholder}`} />
      ) : (
        <Base.Trigger
          aria-label={`${label}: ${chosen?.label ?? placeholder}`}
          className={clsx(
            'flex h-9 w-full min-w-0 items-center gap-2 input-frame pr-2 pl-2.5 text-left text-14 pointer-coarse:h-11',
            className,
          )}
        >
          {chosen?.icon && (
            <span aria-hidden className="flex shrink-0 text-16">
              {chosen.icon}
            </span>
          )}
          <span className={clsx('min-w-0 flex-1 truncate', !chosen && 'text-ink-faint')}>
            {chosen?.label ?? placeholder}
          </span>
          <CaretUpDownIcon aria-hidden className="shrink-0 text-16 text-ink-faint" />
        </Base.Trigger>
      )}
      <OptionList
        label={label}
        placeholder={label}
        multiple={false}
        empty="Nothing by that name."
      />
    </Base.Root>
  );
}
