'use client';

import { z } from 'zod';
import { Form } from '@/components/core/form/form';
import { type FormError, useEntityForm } from '@/components/core/form/use-entity-form';
import { NewPasswordField } from '@/components/platform/password/new-password-field';
import { EmailField } from '@/components/platform/sign-in/email-field';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { emailSchema } from '@/lib/email';
import { passwordProblem } from '@/lib/password/rules';
import { personNameSchema } from '@/zero/platform/member/fields';
import { organizationNameSchema, slugSchema } from '@/zero/platform/organization/fields';
import { slugFrom } from './slug-from';

const fieldsSchema = z.object({
  name: organizationNameSchema,
  slug: slugSchema,
  adminName: personNameSchema,
  adminEmail: emailSchema,
});

/** What was filled in; the password is empty where none is asked for. */
export type FilledOrganization = {
  fields: z.infer<typeof fieldsSchema>;
  timeZone: string;
  password: string;
};

type OrganizationFormProps = {
  /** Whose address is confirmed already; without it, the form asks for the address, too. */
  owner?: { email: string; hasPassword: boolean };
  /** Resolves to what is wrong; to nothing where the form gives way to something else. */
  onSubmit: (
    filled: FilledOrganization,
  ) => Promise<FormError<z.input<typeof fieldsSchema> & { password: string }> | undefined>;
};

/** Asks for an organization and its first admin. */
export function OrganizationForm({ owner, onSubmit }: OrganizationFormProps) {
  const form = useEntityForm({
    schema: fieldsSchema.extend({ password: z.string() }).superRefine((typed, context) => {
      if (owner?.hasPassword) return;
      const names = [typed.adminName];
      const message = passwordProblem(typed.password, { email: typed.adminEmail, names });
      if (message !== undefined) {
        context.addIssue({ code: 'custom', path: ['password'], message });
      }
    }),
    defaults: { name: '', slug: '', adminName: '', adminEmail: owner?.email ?? '', password: '' },
    save: ({ password, ...fields }) => {
      const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
      return onSubmit({ fields, timeZone, password });
    },
  });
  const { values } = form;
  const name = form.text('name');

  function onNameChange(event: { target: { value: string } }) {
    name.onChange(event);
    // Until somebody chooses another short name, it follows the name.
    if (values.slug === slugFrom(values.name)) form.change({ slug: slugFrom(event.target.value) });
  }

  return (
    <Form form={form} autoComplete="on" className="mt-6">
      <TextField
        label="Organization"
        name="name"
        autoComplete="organization"
        maxLength={120}
        {...name}
        onChange={onNameChange}
      />
      <TextField
        label="Short name"
        name="slug"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        maxLength={48}
        hint={`Part of its addresses: /t/${values.slug || 'northwind'}. It stays as it is.`}
        {...form.text('slug')}
      />
      <TextField
        label="Your name"
        name="adminName"
        autoComplete="name"
        maxLength={120}
        {...form.text('adminName')}
      />
      <EmailField
        autoComplete="username"
        readOnly={owner !== undefined}
        {...form.text('adminEmail')}
      />
      {owner?.hasPassword ? (
        <p className="text-13 text-pretty text-ink-muted">Sign in with your existing password.</p>
      ) : (
        <NewPasswordField
          owner={{ email: values.adminEmail, names: [] }}
          typed={values.password}
          {...form.text('password')}
        />
      )}
      <Button type="submit" variant="primary" loading={form.isBusy}>
        Create organization
      </Button>
    </Form>
  );
}
