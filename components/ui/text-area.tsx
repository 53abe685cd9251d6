'use client';

import { Field as Base } from '@base-ui/react/field';
import type { ComponentProps } from 'react';
import { Field, type FieldProps } from './field';

type TextAreaProps = FieldProps &
  Omit<ComponentProps<'textarea'>, 'children' | 'className' | 'name' | 'disabled' | 'rows'> & {
    /** Lines shown when empty; it grows with its text. */
    minRows?: number;
    /** Lines after which it scrolls. */
    maxRows?: number;
    /** Without its own edge, where the surrounding composer draws it. */
    bare?: boolean;
  };

/** Several lines of text that grow with what is written. Takes every attribute of `<textarea>`. */
export function TextArea({
  label,
  hideLabel,
  hint,
  error,
  disabled,
  name,
  className,
  minRows = 3,
  maxRows = 14,
  bare = false,
  ref,
  ...textarea
}: TextAreaProps) {
  return (
    <Field {...{ label, hideLabel, hint, error, disabled, name, className }}>
      <Base.Control
        render={
          <textarea
            ref={ref}
            dir="auto"
            rows={minRows}
            style={{ minHeight: `${minRows * 20 + 18}px`, maxHeight: `${maxRows * 20 + 18}px` }}
          />
        }
        {...(textarea as ComponentProps<typeof Base.Control>)}
        className={
          bare
            ? 'field-sizing-content w-full resize-none bg-transparent px-3 py-2 text-14 outline-none not-supports-[field-sizing:content]:resize-y pointer-coarse:text-16'
            : 'field-sizing-content w-full resize-none input-frame px-2.5 py-2 text-14 not-supports-[field-sizing:content]:resize-y pointer-coarse:text-16'
        }
      />
    </Field>
  );
}
