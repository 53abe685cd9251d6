'use client';

import { Switch as Base } from '@base-ui/react/switch';
import { clsx } from 'clsx';

type SwitchProps = {
  label: string;
  hint?: string;
  hideLabel?: boolean;
  checked?: boolean;
  defaultChecked?: boolean;
  disabled?: boolean;
  onCheckedChange?: (checked: boolean) => void;
  className?: string;
};

/** On or off, in effect at once. For what waits for "Save", use a checkbox. */
export function Switch({ label, hint, hideLabel = false, className, ...rest }: SwitchProps) {
  return (
    <label
      className={clsx('text-14 inline-flex items-start gap-3 pointer-coarse:min-h-11', className)}
    >
      <Base.Root
        {...rest}
        aria-label={hideLabel ? label : undefined}
        className="border-control bg-sunken data-checked:border-accent data-checked:bg-accent mt-0.5 flex h-4 w-7 shrink-0 items-center rounded-full border p-px data-disabled:opacity-50"
      >
        <Base.Thumb className="bg-control data-checked:bg-on-accent size-3 rounded-full transition-transform data-checked:translate-x-3" />
      </Base.Root>
      {!hideLabel && (
        <span>
          {label}
          {hint && <span className="text-12 text-ink-muted block">{hint}</span>}
        </span>
      )}
    </label>
  );
}
