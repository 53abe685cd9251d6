'use client';

import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { FormHandle } from './use-entity-form';

type FormProps = {
  form: FormHandle;
  className?: string;
  /** Whether the browser may offer what was typed elsewhere; each field can say otherwise. */
  autoComplete?: 'on' | 'off';
  children: ReactNode;
};

/** The fields of a form, and why nothing was saved where no field is to blame. */
export function Form({
  form: { id, attach, submit, problem },
  className,
  autoComplete = 'off',
  children,
}: FormProps) {
  return (
    <form
      ref={attach}
      id={id}
      // Sent before the page is ready, it must not put what was typed into the address.
      method="post"
      noValidate
      autoComplete={autoComplete}
      onSubmit={submit}
      className={clsx('flex flex-col gap-4', className)}
    >
      {children}
      {problem !== undefined && (
        <p role="alert" dir="auto" className="text-13 text-danger-ink">
          {problem}
        </p>
      )}
    </form>
  );
}
