'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { EmailField } from './email-field';
import { SharedComputer } from './shared-computer';
import { signIn } from './sign-in';
import { Button } from '@/components/ui/button';
import { post, errorMessageOf } from '@/lib/post';
import type { Demo } from '@/lib/server/platform/sign-in/demo-logins';
import { useIsReady } from './use-is-ready';
import { DemoLogins } from './demo-logins';
import { PasswordField } from './password-field';

type SignInFormProps = {
  demo: Demo | undefined;
  onIn: () => void;
  onSecondFactor: () => void;
  onMailed: (email: string) => void;
};

type Problem = { field: 'address' | 'password'; message: string };

const problemId = 'sign-in-problem';
const wrong = 'That address and password do not match, or there is no access.';

/** Asks for the address, then for the password, without a call in between that could tell who is known. */
export function SignInForm({ demo, onIn, onSecondFactor, onMailed }: SignInFormProps) {
  const address = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const [isPasswordAsked, setPasswordAsked] = useState(false);
  const [isShared, setShared] = useState(false);
  const [sending, setSending] = useState<'sign-in' | 'link'>();
  const [problem, setProblem] = useState<Problem>();
  const isReady = useIsReady();

  function readAddress(): string | undefined {
    const email = address.current?.value.trim();
    if (email && address.current?.validity.valid) return email;
    setProblem({ field: 'address', message: 'Enter an address like name@company.com.' });
    return undefined;
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (sending || !password.current) return;
    setProblem(undefined);
    const email = readAddress();
    if (!email) return;
    const secret = password.current.value;
    // A password manager may have filled in both at once.
    if (secret === '') {
      if (isPasswordAsked) setProblem({ field: 'password', message: 'Enter the password.' });
      setPasswordAsked(true);
      return;
    }
    setPasswordAsked(true);
    setSending('sign-in');
    const attempt = await signIn({ email, password: secret, isShared });
    if (attempt.outcome === 'refused') {
      setSending(undefined);
      const message = errorMessageOf(attempt.answer, wrong);
      const instead = attempt.answer.status === 429 ? ' Or choose “Email me a link”.' : '';
      return setProblem({ field: 'password', message: message + instead });
    }
    // Busy until the next page has come.
    if (attempt.outcome === 'signed-in') return onIn();
    if (attempt.outcome === 'no-access') return window.location.replace('/no-access');
    if (attempt.outcome === 'waiting') return window.location.replace('/sign-up/waiting');
    onSecondFactor();
  }

  async function mailLink() {
    setProblem(undefined);
    const email = readAddress();
    if (!email) return;
    setSending('link');
    const answer = await post('/api/auth/link', { email });
    if (answer.status === 202) return onMailed(email);
    setSending(undefined);
    setProblem({ field: 'address', message: errorMessageOf(answer) });
  }

  useEffect(() => {
    // On a touch screen the keyboard would cover half of the page.
    const isAtDesk = window.matchMedia('(pointer: fine)').matches;
    if (isAtDesk && document.activeElement === document.body) address.current?.focus();
  }, []);

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
        <EmailField
          ref={address}
          enterKeyHint={isPasswordAsked ? 'go' : 'next'}
          aria-invalid={problem?.field === 'address' || undefined}
          aria-describedby={problemId}
        />
        <PasswordField
          ref={password}
          isAsked={isPasswordAsked}
          isInvalid={problem?.field === 'password'}
          describedBy={problemId}
        />
        {isPasswordAsked && <SharedComputer checked={isShared} onCheckedChange={setShared} />}
        <Button
          type="submit"
          variant="primary"
          loading={sending === 'sign-in'}
          disabled={!isReady}
          className="disabled:opacity-100"
        >
          {isPasswordAsked ? 'Sign in' : 'Continue'}
        </Button>
        {isPasswordAsked && (
          <Button loading={sending === 'link'} onClick={() => void mailLink()}>
            Email me a link
          </Button>
        )}
        <p id={problemId} role="alert" className="min-h-10 text-13 text-danger-ink">
          {problem?.message}
        </p>
      </form>
      {demo && <DemoLogins logins={demo.logins} isReady={isReady} onChoose={fillIn} />}
    </>
  );
}
