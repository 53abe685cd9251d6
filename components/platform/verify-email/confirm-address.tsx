'use client';

import { useState } from 'react';
import { useLinkToken } from '@/components/core/link/use-link-token';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { post, errorMessageOf } from '@/lib/post';

type Step = 'asking' | 'sending' | 'confirmed' | 'gone';

/** Confirms by a press, since programs that look through mail open links but press nothing. */
export function ConfirmAddress() {
  const token = useLinkToken();
  const [step, setStep] = useState<Step>('asking');
  const [problem, setProblem] = useState<string>();

  async function confirm() {
    setStep('sending');
    setProblem(undefined);
    const answer = await post('/api/auth/join/confirm', { token });
    if (answer.status === 200) return setStep('confirmed');
    if (answer.status === 410) return setStep('gone');
    setStep('asking');
    setProblem(errorMessageOf(answer));
  }

  if (step === 'confirmed') {
    return (
      <div role="status" className="mt-6 flex flex-col items-start gap-3">
        <h2 className="text-16 font-semibold">Your address is confirmed</h2>
        <p className="text-14 text-pretty text-ink-muted">
          If the organization exists, its admins have your request now. You get their answer by
          email.
        </p>
        <Link href="/" variant="secondary">
          Back to sign-in
        </Link>
      </div>
    );
  }
  if (step === 'gone' || token === null) {
    return (
      <div role="status" className="mt-6 flex flex-col items-start gap-3">
        <p className="text-14 text-pretty">
          This link does not work any more: it was used, is too old, or was never valid.
        </p>
        <Link href="/join" variant="primary">
          Ask again
        </Link>
      </div>
    );
  }
  return (
    <div className="mt-6 flex flex-col gap-3">
      <Button
        variant="primary"
        loading={step === 'sending'}
        disabled={token === undefined}
        onClick={() => void confirm()}
      >
        Confirm address
      </Button>
      <p role="alert" className="min-h-5 text-13 text-danger-ink">
        {problem}
      </p>
    </div>
  );
}
