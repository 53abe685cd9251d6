'use client';

import { Field as Base } from '@base-ui/react/field';
import { WarningCircleIcon } from '@phosphor-icons/react/dist/ssr/WarningCircle';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export type FieldProps = {
  label: string;
  /** Keeps the label for assistive technology only, where the place already says it. */
  hideLabel?: boolean;
  hint?: ReactNode;
  /** What is wrong and how to put it right; its presence marks the control invalid. */
  error?: ReactNode;
  disabled?: boolean;
  /** Identifies the value when a form is submitted. */
  name?: string;
  className?: string;
};

/** Label above, control, then hint or error: links the three together for every control. */
export function Field({
  label,
  hideLabel,
  hint,
  error,
  disabled,
  name,
  className,
  children,
}: FieldProps & { children: ReactNode }) {
  return (
    <Base.Root
      name={name}
      disabled={disabled}
      invalid={Boolean(error)}
      className={clsx('flex min-w-0 flex-col gap-1', className)}
    >
      <Base.Label
        className={clsx('self-start text-13 font-medium text-ink', hideLabel && 'sr-only')}
      >
        {label}
      </Base.Label>
      {children}
      {error ? (
        <Base.Error match className="flex items-start gap-1 text-12 text-danger-ink" role="alert">
          <WarningCircleIcon aria-hidden weight="fill" className="mt-0.5 size-3 shrink-0" />
          {error}
        </Base.Error>
      ) : (
        hint && <Base.Description className="text-12 text-ink-muted">{hint}</Base.Description>
      )}
    </Base.Root>
  );
}
