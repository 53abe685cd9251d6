'use client';

import { type Ref, useState } from 'react';
import { ShowPassword } from '@/components/platform/password/show-password';
import { TextField } from '@/components/ui/text-field';

type PasswordFieldProps = {
  ref: Ref<HTMLInputElement>;
  /** Until it is asked for, only a password manager finds it. */
  isAsked: boolean;
  isInvalid: boolean;
  describedBy: string;
};

/** The password, which can be shown while it is typed. */
export function PasswordField({ ref, isAsked, isInvalid, describedBy }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  return (
    <div className={isAsked ? undefined : 'sr-only'} aria-hidden={!isAsked}>
      <TextField
        ref={ref}
        label="Password"
        name="password"
        type={isShown ? 'text' : 'password'}
        autoComplete="current-password"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="go"
        tabIndex={isAsked ? undefined : -1}
        aria-invalid={isInvalid || undefined}
        aria-describedby={describedBy}
        end={isAsked && <ShowPassword isShown={isShown} onChange={setShown} />}
      />
    </div>
  );
}
