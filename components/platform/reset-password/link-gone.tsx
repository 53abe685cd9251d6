'use client';

import { type FormEvent, useState } from 'react';
import { EmailField } from '@/components/platform/sign-in/email-field';
import { LinkMailed } from '@/components/platform/sign-in/link-mailed';
import { Button } from '@/components/ui/button';
import { post, errorMessageOf } from '@/lib/post';

/** A link that does not work (any more), whyever, and the way to another. */
export function LinkGone() {
  const [mailedTo, setMailedTo] = useState<string>();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const input = event.currentTarget.querySelector('input');
    const email = input?.value.trim();
    if (isSending) return;
    if (!email || !input?.validity.valid) {
      return setProblem('Enter an address like name@company.com.');
    }
    setSending(true);
    const answer = await post('/api/auth/link', { email });
    setSending(false);
    if (answer.status === 202) return setMailedTo(email);
    setProblem(errorMessageOf(answer));
  }

  if (mailedTo) {
    return <LinkMailed email={mailedTo} onBack={() => window.location.replace('/')} />;
  }
  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => void submit(event)}
      className="mt-6 flex flex-col gap-4"
    >
      <p role="status" className="text-14 text-pretty">
        This link does not work any more: it was used, is too old, or was never valid. You can have
        a new one.
      </p>
      <EmailField enterKeyHint="send" error={problem} />
      <Button type="submit" variant="primary" loading={isSending}>
        Mail me a new one
      </Button>
    </form>
  );
}
