'use client';

import { useState } from 'react';
import { z } from 'zod';
import { Form } from '@/components/core/form/form';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { EmailField } from '@/components/platform/sign-in/email-field';
import { typedEmailSchema } from '@/components/platform/sign-in/typed-email-schema';
import { useIsReady } from '@/components/platform/sign-in/use-is-ready';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { errorMessageOf, post } from '@/lib/post';

const nameWords = 'Enter your name, up to 120 characters.';

const joinSchema = z.object({
  email: typedEmailSchema,
  name: z.string().trim().min(1, nameWords).max(120, nameWords),
  /** Of a pasted address of a desk only the organization's short name. */
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .overwrite((slug) => /\/t\/([^/?#]+)/.exec(slug)?.[1] ?? slug)
    .regex(/^[a-z0-9][a-z0-9-]{1,47}$/, 'Enter its short name: letters, digits and hyphens.'),
});

/** Asks for who and where; the answer is the same whether or not there is such an organization. */
export function JoinForm() {
  const [askedWith, setAskedWith] = useState<string>();
  const isReady = useIsReady();
  const form = useEntityForm({
    schema: joinSchema,
    defaults: { email: '', name: '', slug: '' },
    save: async (join) => {
      const answer = await post('/api/auth/join', join);
      if (answer.status !== 202) return { at: 'email', message: errorMessageOf(answer) };
      setAskedWith(join.email);
      return undefined;
    },
  });

  if (askedWith) {
    return (
      <div role="status" className="mt-6 flex flex-col gap-3">
        <h2 className="text-16 font-semibold">Check your email</h2>
        <p className="text-14 text-pretty text-ink-muted">
          An email to <span className="font-medium break-all text-ink">{askedWith}</span> asks you
          to confirm the address. Your request then goes to the organization’s admins.
        </p>
      </div>
    );
  }
  return (
    <Form form={form} autoComplete="on" className="mt-6">
      <EmailField autoComplete="email" {...form.text('email')} />
      <TextField label="Your name" name="name" autoComplete="name" {...form.text('name')} />
      <TextField
        label="Organization"
        name="slug"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="send"
        placeholder="northwind"
        hint="Its short name, as in its URL: /t/northwind."
        {...form.text('slug')}
      />
      <Button
        type="submit"
        variant="primary"
        loading={form.isBusy}
        disabled={!isReady}
        className="disabled:opacity-100"
      >
        Ask to join
      </Button>
    </Form>
  );
}
