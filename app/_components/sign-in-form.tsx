'use client';

import { type FormEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { Demo } from '@/lib/server/sign-in/demo-logins';
import { DemoLogins } from './demo-logins';
import { PasswordField } from './password-field';
import { problemWith, signIn } from './sign-in';

type Problem = { field: 'address' | 'password'; message: string };

const problemId = 'sign-in-problem';

/** Asks for the address, then for the password, without a call in between that could tell who is known. */
export function SignInForm({ demo }: { demo: Demo | undefined }) {
  const address = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const [isPasswordAsked, setPasswordAsked] = useState(false);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const isReady = useIsReady();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isSending || !address.current || !password.current) return;
    const [email, secret] = [address.current.value.trim(), password.current.value];
    setProblem(undefined);
    if (email === '' || !address.current.validity.valid) {
      setProblem({ field: 'address', message: 'Enter an address like name@company.com.' });
      return;
    }
    // A password manager may have filled in both at once.
    if (secret === '') {
      if (isPasswordAsked) setProblem({ field: 'password', message: 'Enter the password.' });
      setPasswordAsked(true);
      return;
    }
    setPasswordAsked(true);
    setSending(true);
    const attempt = await signIn(email, secret);
    // A new document, so that nothing of this one outlives the sign-in; busy until it has come.
    if (attempt.outcome === 'signed-in')
      return window.location.replace(`/${window.location.search}`);
    if (attempt.outcome === 'no-access') return window.location.replace('/no-access');
    setSending(false);
    setProblem({ field: 'password', message: problemWith(attempt) });
  }

  useEffect(() => {
    if (isPasswordAsked) password.current?.focus();
  }, [isPasswordAsked]);

  useEffect(() => {
    const input = problem?.field === 'address' ? address.current : password.current;
    if (problem) input?.select();
  }, [problem]);

  function fillIn(email: string) {
    if (!demo || !address.current || !password.current) return;
    address.current.value = email;
    password.current.value = demo.password;
    address.current.form?.requestSubmit();
  }

  return (
    <>
      <form
        method="post"
        noValidate
        onSubmit={(event) => void submit(event)}
        className="mt-6 flex flex-col gap-4"
      >
        <TextField
          ref={address}
          label="Email address"
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint={isPasswordAsked ? 'go' : 'next'}
          placeholder="name@company.com"
          aria-invalid={problem?.field === 'address' || undefined}
          aria-describedby={problemId}
        />
        <PasswordField
          ref={password}
          isAsked={isPasswordAsked}
          isInvalid={problem?.field === 'password'}
          describedBy={problemId}
        />
        <Button
          type="submit"
          variant="primary"
          loading={isSending}
          disabled={!isReady}
          className="disabled:opacity-100"
        >
          {isPasswordAsked ? 'Sign in' : 'Continue'}
        </Button>
        <p id={problemId} role="alert" className="min-h-10 text-13 text-danger-ink">
          {problem?.message}
        </p>
      </form>
      {demo && <DemoLogins logins={demo.logins} isReady={isReady} onChoose={fillIn} />}
    </>
  );
}

const subscribeToNothing = () => () => {};

/** Whether the form is in React's hands; sent before, the browser would send it on its own. */
const useIsReady = () =>
  useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
