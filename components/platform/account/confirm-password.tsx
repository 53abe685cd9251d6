'use client';

import { type FormEvent, useState } from 'react';
import { whileSessionChanges } from '@/components/platform/access/session-change';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { post, errorMessageOf } from '@/lib/post';

type ConfirmPasswordProps = {
  /** Where the password is sent; what is done there. */
  path: string;
  /** The verb with its object, on the button. */
  verb: string;
  onDone: (data: unknown) => void;
  onCancel: () => void;
};

/** Asks for the password before something that only its owner may do. */
export function ConfirmPassword({ path, verb, onDone, onCancel }: ConfirmPasswordProps) {
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const input = event.currentTarget.querySelector('input');
    if (isSending) return;
    if (!input?.value) return setProblem('Enter your password.');
    setSending(true);
    const answer = await whileSessionChanges(() => post(path, { password: input.value }));
    setSending(false);
    if (answer.status === 200) return onDone(answer.data);
    setProblem(errorMessageOf(answer));
    input.select();
  }

  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => void submit(event)}
      className="flex max-w-80 flex-col gap-4"
    >
      <TextField
        ref={focus}
        label="Your password"
        name="password"
        type="password"
        autoComplete="current-password"
        error={problem}
        onChange={() => setProblem(undefined)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" loading={isSending}>
          {verb}
        </Button>
        <Button variant="ghost" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

const focus = (input: HTMLInputElement | null) => input?.focus();
