'use client';

import { Checkbox as Base } from '@base-ui/react/checkbox';
import { CheckIcon } from '@phosphor-icons/react/dist/ssr/Check';
import { MinusIcon } from '@phosphor-icons/react/dist/ssr/Minus';
import { clsx } from 'clsx';

type CheckboxProps = {
  label: string;
  hideLabel?: boolean;
  checked?: boolean;
  defaultChecked?: boolean;
  /** Some but not all of what it stands for. */
  indeterminate?: boolean;
  disabled?: boolean;
  name?: string;
  onCheckedChange?: (checked: boolean) => void;
  className?: string;
};

/** Yes or no that takes effect with its form, or a row's selection. */
export function Checkbox({
  label,
  hideLabel = false,
  indeterminate = false,
  disabled,
  className,
  ...box
}: CheckboxProps) {
  return (
    <label
      className={clsx(
        'inline-flex items-center gap-2 text-14 pointer-coarse:min-h-11',
        disabled && 'text-ink-faint',
        className,
      )}
    >
      <Base.Root
        {...box}
        disabled={disabled}
        indeterminate={indeterminate}
        aria-label={hideLabel ? label : undefined}
        className="flex size-4 shrink-0 items-center justify-center rounded-mark border border-control bg-surface text-12 text-on-accent data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50 data-indeterminate:border-accent data-indeterminate:bg-accent"
      >
        <Base.Indicator className="flex">
          {indeterminate ? (
            <MinusIcon aria-hidden weight="bold" />
          ) : (
            <CheckIcon aria-hidden weight="bold" />
          )}
        </Base.Indicator>
      </Base.Root>
      {!hideLabel && label}
    </label>
  );
}
