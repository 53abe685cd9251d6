'use client';

import { Switch as Base } from '@base-ui/react/switch';
import { clsx } from 'clsx';

type SwitchProps = {
  label: string;
  hint?: string;
  hideLabel?: boolean;
  /** Shown in place of the label, which stays its name: where a row says the rest. */
  word?: string;
  checked?: boolean;
  defaultChecked?: boolean;
  disabled?: boolean;
  onCheckedChange?: (checked: boolean) => void;
  className?: string;
};

/** On or off, in effect at once. For what waits for "Save", use a checkbox. */
export function Switch({ label, hint, hideLabel = false, word, className, ...rest }: SwitchProps) {
  return (
    <label
      className={clsx(
        'inline-flex pointer-coarse:min-h-11',
        word ? 'items-center gap-2 text-13' : 'items-start gap-3 text-14',
        className,
      )}
    >
      <Base.Root
        {...rest}
        aria-label={hideLabel || word ? label : undefined}
        className={clsx(
          'flex h-4 w-7 shrink-0 items-center rounded-full border border-control bg-surface p-px data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50',
          !word && 'mt-0.5',
        )}
      >
        <Base.Thumb className="size-3 rounded-full bg-control transition-transform data-checked:translate-x-3 data-checked:bg-on-accent" />
      </Base.Root>
      {word && <span aria-hidden>{word}</span>}
      {!hideLabel && !word && (
        <span>
          {label}
          {hint && <span className="block text-12 text-ink-muted">{hint}</span>}
        </span>
      )}
    </label>
  );
}
