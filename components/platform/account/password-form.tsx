'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { NewPasswordField } from '@/components/platform/password/new-password-field';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast';
import { type PasswordOwner, passwordProblem } from '@/lib/password/rules';
import { post, errorMessageOf } from '@/lib/post';

/** Asks for the current password and for the new one. */
export function PasswordForm({ owner }: { owner: PasswordOwner & { email: string } }) {
  const router = useRouter();
  const current = useRef<HTMLInputElement>(null);
  const next = useRef<HTMLInputElement>(null);
  // A new one empties the fields.
  const [round, setRound] = useState(0);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<{ field: 'current' | 'next'; message: string }>();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isSending || !current.current || !next.current) return;
    const passwords = { current: current.current.value, next: next.current.value };
    if (passwords.current === '') {
      return setProblem({ field: 'current', message: 'Enter your current password.' });
    }
    const weakness = passwordProblem(passwords.next, owner);
    if (weakness) return setProblem({ field: 'next', message: weakness });
    setSending(true);
    const answer = await post('/api/account/password', passwords);
    setSending(false);
    if (answer.status !== 204) {
      return setProblem({ field: 'current', message: errorMessageOf(answer) });
    }
    setRound(round + 1);
    toast('Password changed', { description: 'Your other sessions were ended.' });
    router.refresh();
  }

  return (
    <form
      key={round}
      method="post"
      noValidate
      onSubmit={(event) => void submit(event)}
      className="flex max-w-80 flex-col gap-4"
    >
      <input hidden name="email" autoComplete="username" value={owner.email} readOnly />
      <TextField
        ref={current}
        label="Current password"
        name="current-password"
        type="password"
        autoComplete="current-password"
        error={problem?.field === 'current' ? problem.message : undefined}
        onChange={() => setProblem(undefined)}
      />
      <NewPasswordField
        ref={next}
        owner={owner}
        problem={problem?.field === 'next' ? problem.message : undefined}
        onEdit={() => setProblem(undefined)}
      />
      <Button type="submit" loading={isSending} className="self-start">
        Change password
      </Button>
    </form>
  );
}
