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
            className="text-16 text-ink-faint pointer-events-none absolute left-2.5"
          >
            {icon}
          </span>
        )}
        <Base.Control
          {...input}
          className={clsx(
            'input-frame pointer-coarse:text-16 w-full min-w-0 pointer-coarse:h-11',
            size === 'md' ? 'text-14 h-9' : 'text-13 h-7',
            icon ? 'pl-8' : 'pl-2.5',
            end ? 'pr-10' : 'pr-2.5',
          )}
        />
        {end && <span className="absolute right-1.5 flex items-center">{end}</span>}
      </span>
    </Field>
  );
}
