'use client';

import { type FormEvent, useState } from 'react';
import { EmailField } from '@/components/platform/sign-in/email-field';
import { useIsReady } from '@/components/platform/sign-in/use-is-ready';
import { Button } from '@/components/ui/button';
import { canonicalEmail } from '@/lib/email';
import { post, errorMessageOf } from '@/lib/post';

/** Asks for the address, which a link confirms; the answer is the same for every address. */
export function SignUpForm() {
  const [mailedTo, setMailedTo] = useState<string>();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const isReady = useIsReady();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const input = event.currentTarget.querySelector('input');
    const email = canonicalEmail(input?.value.trim() ?? '');
    setProblem(undefined);
    if (!email) {
      setProblem('Enter an address like name@company.com.');
      return input?.focus();
    }
    setSending(true);
    const answer = await post('/api/auth/sign-up', { email });
    setSending(false);
    if (answer.status === 202) return setMailedTo(email);
    setProblem(errorMessageOf(answer));
  }

  if (mailedTo) {
    return (
      <div role="status" className="mt-6 flex flex-col gap-3">
        <h2 className="text-16 font-semibold">Check your email</h2>
        <p className="text-14 text-pretty text-ink-muted">
          We sent a link to <span className="font-medium break-all text-ink">{mailedTo}</span>. It
          works once, for 24 hours. If it does not arrive within a few minutes, look in your spam
          folder.
        </p>
      </div>
    );
  }
  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => void submit(event)}
      className="mt-6 flex flex-col gap-4"
    >
      <EmailField autoComplete="email" enterKeyHint="send" error={problem} />
      <Button
        type="submit"
        variant="primary"
        loading={isSending}
        disabled={!isReady}
        className="disabled:opacity-100"
      >
        Email me a link
      </Button>
    </form>
  );
}
