'use client';

import { EyeIcon } from '@phosphor-icons/react/dist/ssr/Eye';
import { EyeSlashIcon } from '@phosphor-icons/react/dist/ssr/EyeSlash';
import { type Ref, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
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
        end={
          isAsked && (
            <IconButton
              label={isShown ? 'Hide password' : 'Show password'}
              icon={isShown ? <EyeSlashIcon aria-hidden /> : <EyeIcon aria-hidden />}
              size="sm"
              onClick={() => setShown(!isShown)}
            />
          )
        }
      />
    </div>
  );
}
