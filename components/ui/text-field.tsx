'use client';

import { Field as Base } from '@base-ui/react/field';
import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { Field, type FieldProps } from './field';

type TextFieldProps = FieldProps &
  Omit<ComponentProps<'input'>, 'size' | 'children' | 'className' | 'name' | 'disabled'> & {
    size?: 'md' | 'sm';
    /** An icon before the text, such as a magnifying glass. */
    icon?: ReactNode;
    /** What stands at the end inside the frame: a unit, a key, a button. */
    end?: ReactNode;
  };

/** One line of text. Takes every attribute of `<input>`. */
export function TextField({
  label,
  hideLabel,
  hint,
  error,
  disabled,
  name,
  className,
  size = 'md',
  icon,
  end,
  ...input
}: TextFieldProps) {
  return (
    <Field {...{ label, hideLabel, hint, error, disabled, name, className }}>
      <span className="relative flex items-center">
        {icon && (
          <span
            aria-hidden
            className="pointer-events-none absolute left-2.5 text-16 text-ink-faint"
          >
            {icon}
          </span>
        )}
        <Base.Control
          dir="auto"
          {...input}
          className={clsx(
            'w-full min-w-0 input-frame pointer-coarse:h-11 pointer-coarse:text-16',
            size === 'md' ? 'h-9 text-14' : 'h-7 text-13',
            icon ? 'pl-8' : 'pl-2.5',
            end ? 'pr-10' : 'pr-2.5',
          )}
        />
        {end && <span className="absolute right-1.5 flex items-center">{end}</span>}
      </span>
    </Field>
  );
}
