'use client';

import { z } from 'zod';
import { Form } from '@/components/core/form/form';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { whileSessionChanges } from '@/components/platform/access/session-change';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { errorMessageOf, post } from '@/lib/post';

type ConfirmPasswordProps = {
  /** Where the password is sent; what is done there. */
  path: string;
  /** The verb with its object, on the button. */
  verb: string;
  onDone: (data: unknown) => void;
  onCancel: () => void;
};

const passwordSchema = z.object({ password: z.string().min(1, 'Enter your password.') });

/** Asks for the password before something that only its owner may do. */
export function ConfirmPassword({ path, verb, onDone, onCancel }: ConfirmPasswordProps) {
  const form = useEntityForm({
    schema: passwordSchema,
    defaults: { password: '' },
    focusFirst: true,
    save: async (values) => {
      const answer = await whileSessionChanges(() => post(path, values));
      if (answer.status !== 200) return { at: 'password', message: errorMessageOf(answer) };
      onDone(answer.data);
      return undefined;
    },
  });
  return (
    <Form form={form} autoComplete="on" className="max-w-80">
      <TextField
        label="Your password"
        name="password"
        type="password"
        autoComplete="current-password"
        {...form.text('password')}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" loading={form.isBusy}>
          {verb}
        </Button>
        <Button variant="ghost" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
