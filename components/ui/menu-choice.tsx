'use client';

import { Menu as Base } from '@base-ui/react/menu';
import { CheckIcon } from '@phosphor-icons/react/dist/ssr/Check';
import type { ReactNode } from 'react';

type MenuChoiceProps<Value extends string> = {
  /** Names the group for assistive technology. */
  label: string;
  options: readonly { value: Value; label: string; icon?: ReactNode; disabled?: boolean }[];
  value: Value | null;
  onValueChange: (value: Value) => void;
};

/** Exactly one of several, inside a `Menu`; the chosen one carries a check. */
export function MenuChoice<Value extends string>({
  label,
  options,
  value,
  onValueChange,
}: MenuChoiceProps<Value>) {
  return (
    <Base.RadioGroup aria-label={label} value={value} onValueChange={onValueChange}>
      {options.map((option) => (
        <Base.RadioItem
          key={option.value}
          value={option.value}
          disabled={option.disabled}
          closeOnClick
          className="option-row"
        >
          {option.icon && (
            <span aria-hidden className="flex text-16 text-ink-muted">
              {option.icon}
            </span>
          )}
          <span dir="auto" className="flex-1">
            {option.label}
          </span>
          <Base.RadioItemIndicator className="ml-4 flex text-16 text-accent-ink">
            <CheckIcon aria-hidden />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}
