'use client';

import { type FormEvent, useRef, useState } from 'react';
import { NewPasswordField } from '@/components/platform/password/new-password-field';
import { SharedComputer } from '@/components/platform/sign-in/shared-computer';
import { signIn } from '@/components/platform/sign-in/sign-in';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { type PasswordOwner, passwordProblem } from '@/lib/password/rules';
import { post, errorMessageOf } from '@/lib/post';

type ChoosePasswordProps = {
  token: string;
  owner: PasswordOwner & { email: string };
  onIn: () => void;
  onGone: () => void;
  onSecondFactor: () => void;
};

/** Sets the password that is chosen here, then signs in with it like any other time. */
export function ChoosePassword({
  token,
  owner,
  onIn,
  onGone,
  onSecondFactor,
}: ChoosePasswordProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isShared, setShared] = useState(false);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();

  const refuse = (reason: string) => {
    setSending(false);
    setProblem(reason);
    input.current?.focus();
  };

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isSending) return;
    const password = input.current?.value ?? '';
    const weakness = passwordProblem(password, owner);
    if (weakness) return refuse(weakness);
    setSending(true);
    const answer = await post('/api/auth/link/consume', { token, password });
    if (answer.status === 410) return onGone();
    if (answer.status !== 200) return refuse(errorMessageOf(answer));
    const attempt = await signIn({ email: owner.email, password, isShared });
    if (attempt.outcome === 'second-factor') return onSecondFactor();
    // Whatever else kept her out, the sign-in page says it.
    onIn();
  }

  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => void submit(event)}
      className="mt-6 flex flex-col gap-4"
    >
      <TextField
        label="Email address"
        name="email"
        type="email"
        autoComplete="username"
        value={owner.email}
        readOnly
      />
      <NewPasswordField
        ref={input}
        owner={owner}
        problem={problem}
        onEdit={() => setProblem(undefined)}
      />
      <SharedComputer checked={isShared} onCheckedChange={setShared} />
      <Button type="submit" variant="primary" loading={isSending}>
        Set password
      </Button>
    </form>
  );
}
