'use client';

import { type Ref, useState } from 'react';
import { TextField } from '@/components/ui/text-field';
import { passwordMinLength, type PasswordOwner, passwordProblem } from '@/lib/password/rules';
import { ShowPassword } from './show-password';
import { useStrength } from './use-strength';

type NewPasswordFieldProps = {
  ref: Ref<HTMLInputElement>;
  owner: PasswordOwner;
  /** What the server or the form holds against it. */
  problem: string | undefined;
  onEdit: () => void;
};

/** A password that is being chosen: can be shown, and says in words how good it is. */
export function NewPasswordField({ ref, owner, problem, onEdit }: NewPasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  const [password, setPassword] = useState('');
  const strength = useStrength(password, owner);
  return (
    <TextField
      ref={ref}
      label="New password"
      name="new-password"
      type={isShown ? 'text' : 'password'}
      autoComplete="new-password"
      autoCapitalize="none"
      spellCheck={false}
      enterKeyHint="go"
      hint={hintFor(password, owner, strength)}
      error={problem}
      onChange={(event) => {
        setPassword(event.target.value);
        onEdit();
      }}
      end={<ShowPassword isShown={isShown} onChange={setShown} />}
    />
  );
}

function hintFor(password: string, owner: PasswordOwner, strength: string | undefined): string {
  const rule = `At least ${passwordMinLength} characters. Four unusual words make a good one.`;
  if ([...password].length < passwordMinLength) return rule;
  return passwordProblem(password, owner) ?? strength ?? rule;
}
