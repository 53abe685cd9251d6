'use client';

import { z } from 'zod';
import { Form } from '@/components/core/form/form';
import { untilNextPage } from '@/components/core/form/until-next-page';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { NewPasswordField } from '@/components/platform/password/new-password-field';
import { newPasswordSchema } from '@/components/platform/password/new-password-schema';
import { SharedComputer } from '@/components/platform/sign-in/shared-computer';
import { signIn } from '@/components/platform/sign-in/sign-in';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { PasswordOwner } from '@/lib/password/rules';
import { errorMessageOf, post } from '@/lib/post';

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
  const form = useEntityForm({
    schema: z.object({ password: newPasswordSchema(owner), isShared: z.boolean() }),
    defaults: { password: '', isShared: false },
    save: async ({ password, isShared }) => {
      const answer = await post('/api/auth/link/consume', { token, password });
      if (answer.status === 410) {
        onGone();
        return undefined;
      }
      if (answer.status !== 200) return { at: 'password', message: errorMessageOf(answer) };
      const attempt = await signIn({ email: owner.email, password, isShared });
      if (attempt.outcome === 'second-factor') {
        onSecondFactor();
        return undefined;
      }
      // Whatever else kept them out, the sign-in page says it.
      onIn();
      return untilNextPage();
    },
  });

  return (
    <Form form={form} autoComplete="on" className="mt-6">
      <TextField
        label="Email address"
        name="email"
        type="email"
        autoComplete="username"
        value={owner.email}
        readOnly
      />
      <NewPasswordField owner={owner} typed={form.values.password} {...form.text('password')} />
      <SharedComputer {...form.checked('isShared')} />
      <Button type="submit" variant="primary" loading={form.isBusy}>
        Set password
      </Button>
    </Form>
  );
}
