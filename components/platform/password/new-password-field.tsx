'use client';

import { type ComponentProps, useState } from 'react';
import { TextField } from '@/components/ui/text-field';
import { passwordMinLength, type PasswordOwner, passwordProblem } from '@/lib/password/rules';
import { ShowPassword } from './show-password';
import { useStrength } from './use-strength';

type NewPasswordFieldProps = Omit<ComponentProps<typeof TextField>, 'label' | 'name' | 'type'> & {
  owner: PasswordOwner;
  /** What is typed so far. */
  typed: string;
};

/** A password that is being chosen: can be shown, and says in words how good it is. */
export function NewPasswordField({ owner, typed, ...field }: NewPasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  const strength = useStrength(typed, owner);
  return (
    <TextField
      label="New password"
      name="new-password"
      type={isShown ? 'text' : 'password'}
      autoComplete="new-password"
      autoCapitalize="none"
      spellCheck={false}
      enterKeyHint="go"
      hint={hintFor(typed, owner, strength)}
      {...field}
      end={<ShowPassword isShown={isShown} onChange={setShown} />}
    />
  );
}

function hintFor(password: string, owner: PasswordOwner, strength: string | undefined): string {
  const rule = `At least ${passwordMinLength} characters. Four unusual words make a good one.`;
  if ([...password].length < passwordMinLength) return rule;
  return passwordProblem(password, owner) ?? strength ?? rule;
}
