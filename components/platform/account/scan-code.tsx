'use client';

import { type FormEvent, useState } from 'react';
import { whileSessionChanges } from '@/components/platform/access/session-change';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { post, errorMessageOf } from '@/lib/post';
import { QrCode } from './qr-code';
import { secretOf } from './two-factor';

type ScanCodeProps = { totpURI: string; onVerified: () => void; onCancel: () => void };

/** Gives the secret to the person's app, and asks for a first code as proof. */
export function ScanCode({ totpURI, onVerified, onCancel }: ScanCodeProps) {
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const input = event.currentTarget.querySelector('input');
    const code = input?.value.trim();
    if (isSending) return;
    if (!code) return setProblem('Enter the code that the app shows.');
    setSending(true);
    const answer = await whileSessionChanges(() =>
      post('/api/auth/two-factor/verify-totp', { code }),
    );
    setSending(false);
    if (answer.status === 200) return onVerified();
    setProblem(
      errorMessageOf(answer, 'That code does not match. Enter the one that is shown now.'),
    );
    input?.select();
  }

  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => void submit(event)}
      className="flex flex-col items-start gap-4"
    >
      <p className="text-14 text-pretty">
        Scan this with an app for one-time codes, or{' '}
        <a
          href={totpURI}
          className="rounded-mark text-accent-ink underline decoration-1 underline-offset-2 hover:decoration-2"
        >
          open it in one on this device
        </a>
        .
      </p>
      <QrCode text={totpURI} label="Code to scan with an app for one-time codes" />
      <p className="text-13 text-ink-muted">
        Or type this secret into it:{' '}
        <code className="font-mono break-all text-ink select-all">{secretOf(totpURI)}</code>
      </p>
      <TextField
        label="Code from the app"
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        enterKeyHint="go"
        error={problem}
        className="w-full max-w-40"
        onChange={() => setProblem(undefined)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" loading={isSending}>
          Switch on
        </Button>
        <Button variant="ghost" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
