'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { post, errorMessageOf } from '@/lib/post';

type SecondFactorProps = { onIn: () => void; onBack: () => void };

const kinds = {
  app: {
    path: '/api/auth/two-factor/verify-totp',
    label: 'Code from your app',
    hint: 'Six digits that change every half minute.',
    other: 'Use a recovery code',
    wrong: 'That code does not match. Enter the one that is shown now, or start over.',
  },
  recovery: {
    path: '/api/auth/two-factor/verify-backup-code',
    label: 'Recovery code',
    hint: 'One of the codes you saved when you set up the second step. Each works once.',
    other: 'Use the code from your app',
    wrong: 'That code does not match or was used before.',
  },
} as const;

/** The second step of a sign-in: a code of the person's app, or one of the recovery codes. */
export function SecondFactor({ onIn, onBack }: SecondFactorProps) {
  const [kind, setKind] = useState<keyof typeof kinds>('app');
  const [problem, setProblem] = useState<string>();
  const [isSending, setSending] = useState(false);
  const { path, label, hint, other, wrong } = kinds[kind];

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const input = event.currentTarget.querySelector('input');
    const value = input?.value.trim();
    if (isSending) return;
    if (!value) return setProblem('Enter the code.');
    setSending(true);
    const answer = await post(path, { code: value });
    if (answer.status === 200) return onIn();
    setSending(false);
    setProblem(errorMessageOf(answer, wrong));
    input?.select();
  }

  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => void submit(event)}
      className="mt-6 flex flex-col gap-4"
    >
      <TextField
        key={kind}
        ref={focus}
        label={label}
        hint={hint}
        error={problem}
        name="code"
        inputMode={kind === 'app' ? 'numeric' : 'text'}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="go"
      />
      <Button type="submit" variant="primary" loading={isSending}>
        Sign in
      </Button>
      <div className="flex flex-wrap justify-between gap-2">
        <Button
          variant="ghost"
          onClick={() => {
            setProblem(undefined);
            setKind(kind === 'app' ? 'recovery' : 'app');
          }}
        >
          {other}
        </Button>
        <Button variant="ghost" onClick={onBack}>
          Start over
        </Button>
      </div>
    </form>
  );
}

const focus = (input: HTMLInputElement | null) => input?.focus();
