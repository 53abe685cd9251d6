'use client';

import { useState } from 'react';
import { z } from 'zod';
import { Form } from '@/components/core/form/form';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { EmailField } from '@/components/platform/sign-in/email-field';
import { typedEmailSchema } from '@/components/platform/sign-in/typed-email-schema';
import { LinkMailed } from '@/components/platform/sign-in/link-mailed';
import { Button } from '@/components/ui/button';
import { errorMessageOf, post } from '@/lib/post';

/** A link that does not work (any more), whyever, and the way to another. */
export function LinkGone() {
  const [mailedTo, setMailedTo] = useState<string>();
  const form = useEntityForm({
    schema: z.object({ email: typedEmailSchema }),
    defaults: { email: '' },
    save: async ({ email }) => {
      const answer = await post('/api/auth/link', { email });
      if (answer.status !== 202) return { at: 'email', message: errorMessageOf(answer) };
      setMailedTo(email);
      return undefined;
    },
  });

  if (mailedTo) {
    return <LinkMailed email={mailedTo} onBack={() => window.location.replace('/')} />;
  }
  return (
    <Form form={form} autoComplete="on" className="mt-6">
      <p role="status" className="text-14 text-pretty">
        This link does not work any more: it was used, is too old, or was never valid. You can have
        a new one.
      </p>
      <EmailField enterKeyHint="send" {...form.text('email')} />
      <Button type="submit" variant="primary" loading={form.isBusy}>
        Email me a new link
      </Button>
    </Form>
  );
}
