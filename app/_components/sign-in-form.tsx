'use client';

import { useActionState, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { Demo } from '@/lib/server/sign-in/demo-logins';
import { DemoLogins } from './demo-logins';
import { PasswordField } from './password-field';
import { problemWith, signIn } from './sign-in';

type Problem = { field: 'address' | 'password'; message: string };

/** Asks for the address, then for the password, without a call in between that could tell who is known. */
export function SignInForm({ demo }: { demo: Demo | undefined }) {
  const address = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const [isPasswordAsked, setPasswordAsked] = useState(false);

  // An action and not `onSubmit`: React replays one that was sent before it was ready.
  const [problem, submit, isSending] = useActionState(attempt, undefined);

  async function attempt(_: Problem | undefined, form: FormData): Promise<Problem | undefined> {
    // React resets a form after its action; what was typed is to stay.
    for (const input of [address.current, password.current]) {
      if (input) input.defaultValue = input.value;
    }
    const [email, secret] = [textOf(form, 'email').trim(), textOf(form, 'password')];
    if (!address.current?.validity.valid || email === '') {
      return { field: 'address', message: 'Enter an address like name@company.com.' };
    }
    setPasswordAsked(true);
    if (secret === '') {
      return isPasswordAsked ? { field: 'password', message: 'Enter the password.' } : undefined;
    }
    const result = await signIn(email, secret);
    if (result.outcome === 'signed-in') return leaveFor(`/${window.location.search}`);
    if (result.outcome === 'no-access') return leaveFor('/no-access');
    return { field: 'password', message: problemWith(result) };
  }

  useEffect(() => {
    if (isPasswordAsked) password.current?.focus();
  }, [isPasswordAsked]);

  useEffect(() => {
    const input = problem?.field === 'address' ? address.current : password.current;
    if (problem) input?.select();
  }, [problem]);

  return (
    <>
      <form action={submit} noValidate className="mt-6 flex flex-col gap-4">
        <TextField
          ref={address}
          label="Address"
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint={isPasswordAsked ? 'go' : 'next'}
          placeholder="name@company.com"
          aria-invalid={problem?.field === 'address' || undefined}
          aria-describedby="sign-in-problem"
        />
        <PasswordField
          ref={password}
          isAsked={isPasswordAsked}
          isInvalid={problem?.field === 'password'}
          describedBy="sign-in-problem"
        />
        <Button type="submit" variant="primary" loading={isSending}>
          {isPasswordAsked ? 'Sign in' : 'Continue'}
        </Button>
        <p id="sign-in-problem" role="alert" className="min-h-10 text-13 text-danger-ink">
          {!isSending && problem?.message}
        </p>
      </form>
      {demo && (
        <DemoLogins
          logins={demo.logins}
          onChoose={(email) => {
            if (!address.current || !password.current) return;
            address.current.value = email;
            password.current.value = demo.password;
            setPasswordAsked(true);
            password.current.form?.requestSubmit();
          }}
        />
      )}
    </>
  );
}

function textOf(form: FormData, name: string) {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** A new document, so that nothing of this one outlives the sign-in; pending until it has come. */
function leaveFor(address: string): Promise<undefined> {
  window.location.replace(address);
  return new Promise(() => {});
}
