'use client';

import { type FormEvent, useState } from 'react';
import { EmailField } from '@/components/platform/sign-in/email-field';
import { useIsReady } from '@/components/platform/sign-in/use-is-ready';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { post, errorMessageOf } from '@/lib/post';
import { type JoinProblems, problemsOf, readJoin } from './read-join';

/** Asks for who and where; the answer is the same whether or not there is such an organization. */
export function JoinForm() {
  const [askedWith, setAskedWith] = useState<string>();
  const [isSending, setSending] = useState(false);
  const [problems, setProblems] = useState<JoinProblems>({});
  const isReady = useIsReady();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const form = event.currentTarget;
    const join = readJoin(new FormData(form));
    const found = problemsOf(join);
    setProblems(found);
    const [first] = Object.keys(found);
    if (first) return form.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
    setSending(true);
    const answer = await post('/api/auth/join', join);
    setSending(false);
    if (answer.status === 202) return setAskedWith(join.email);
    setProblems({ email: errorMessageOf(answer) });
  }

  if (askedWith) {
    return (
      <div role="status" className="mt-6 flex flex-col gap-3">
        <h2 className="text-16 font-semibold">Look into your mail</h2>
        <p className="text-14 text-pretty text-ink-muted">
          A mail to <span className="font-medium break-all text-ink">{askedWith}</span> asks you to
          confirm the address. Then your request goes to the organization’s admins.
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
      <EmailField autoComplete="email" error={problems.email} />
      <TextField label="Your name" name="name" autoComplete="name" error={problems.name} />
      <TextField
        label="Organization"
        name="slug"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="send"
        placeholder="northwind"
        hint="Its short name, as in the address of its desk: /t/northwind."
        error={problems.slug}
      />
      <Button
        type="submit"
        variant="primary"
        loading={isSending}
        disabled={!isReady}
        className="disabled:opacity-100"
      >
        Ask to join
      </Button>
    </form>
  );
}
