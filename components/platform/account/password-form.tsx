'use client';

import { useRouter } from 'next/navigation';
import { z } from 'zod';
import { Form } from '@/components/core/form/form';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { NewPasswordField } from '@/components/platform/password/new-password-field';
import { newPasswordSchema } from '@/components/platform/password/new-password-schema';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast';
import type { PasswordOwner } from '@/lib/password/rules';
import { errorMessageOf, post } from '@/lib/post';

/** Asks for the current password and for the new one. */
export function PasswordForm({ owner }: { owner: PasswordOwner & { email: string } }) {
  const router = useRouter();
  const form = useEntityForm({
    schema: z.object({
      current: z.string().min(1, 'Enter your current password.'),
      next: newPasswordSchema(owner),
    }),
    defaults: { current: '', next: '' },
    save: async (passwords) => {
      const answer = await post('/api/account/password', passwords);
      return answer.status === 204 ? undefined : { at: 'current', message: errorMessageOf(answer) };
    },
    onSaved: () => {
      toast('Password changed', { description: 'Your other sessions were ended.' });
      router.refresh();
    },
    startsAnew: true,
  });
  return (
    <Form form={form} autoComplete="on" className="max-w-80">
      <input hidden name="email" autoComplete="username" value={owner.email} readOnly />
      <TextField
        label="Current password"
        name="current-password"
        type="password"
        autoComplete="current-password"
        {...form.text('current')}
      />
      <NewPasswordField owner={owner} typed={form.values.next} {...form.text('next')} />
      <Button type="submit" loading={form.isBusy} className="self-start">
        Change password
      </Button>
    </Form>
  );
}
