'use client';

import { useState } from 'react';
import { z } from 'zod';
import { Form } from '@/components/core/form/form';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { EmailField } from '@/components/platform/sign-in/email-field';
import { typedEmailSchema } from '@/components/platform/sign-in/typed-email-schema';
import { useIsReady } from '@/components/platform/sign-in/use-is-ready';
import { Button } from '@/components/ui/button';
import { errorMessageOf, post } from '@/lib/post';

/** Asks for the address, which a link confirms; the answer is the same for every address. */
export function SignUpForm() {
  const [mailedTo, setMailedTo] = useState<string>();
  const isReady = useIsReady();
  const form = useEntityForm({
    schema: z.object({ email: typedEmailSchema }),
    defaults: { email: '' },
    save: async ({ email }) => {
      const answer = await post('/api/auth/sign-up', { email });
      if (answer.status !== 202) return { at: 'email', message: errorMessageOf(answer) };
      setMailedTo(email);
      return undefined;
    },
  });

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
    <Form form={form} autoComplete="on" className="mt-6">
      <EmailField autoComplete="email" enterKeyHint="send" {...form.text('email')} />
      <Button
        type="submit"
        variant="primary"
        loading={form.isBusy}
        disabled={!isReady}
        className="disabled:opacity-100"
      >
        Email me a link
      </Button>
    </Form>
  );
}
