'use client';

import { type FormEvent, useRef, useState } from 'react';
import { z } from 'zod';
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
type Fields = z.infer<typeof fieldsSchema>;
export type OrganizationProblems = Partial<Record<keyof Fields | 'password', string | undefined>>;

/** What was filled in; the password is empty where none is asked for. */
export type FilledOrganization = { fields: Fields; timeZone: string; password: string };

/** Inputs whose names password managers know. */
const inputNames: Record<string, string> = { adminEmail: 'email', password: 'new-password' };

type OrganizationFormProps = {
  /** Whose address is confirmed already; without it, the form asks for the address, too. */
  owner?: { email: string; hasPassword: boolean };
  /** Returns what is wrong, or nothing when another page comes. */
  onSubmit: (filled: FilledOrganization) => Promise<OrganizationProblems | undefined>;
};

/** Asks for an organization and its first admin. */
export function OrganizationForm({ owner, onSubmit }: OrganizationFormProps) {
  const password = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [typedSlug, setSlug] = useState<string>();
  const [typedEmail, setEmail] = useState('');
  const [problems, setProblems] = useState<OrganizationProblems>({});
  const [isSending, setSending] = useState(false);
  const slug = typedSlug ?? slugFrom(name);
  const email = owner?.email ?? typedEmail;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const form = event.currentTarget;
    const focusFirst = (found: OrganizationProblems) => {
      const [first = ''] = Object.keys(found);
      form.querySelector<HTMLInputElement>(`[name=${inputNames[first] ?? first}]`)?.focus();
    };
    const read = fieldsSchema.safeParse({
      ...Object.fromEntries(new FormData(form)),
      adminEmail: email,
    });
    const chosen = password.current?.value ?? '';
    const found: OrganizationProblems = read.success ? {} : problemsOf(read.error);
    if (!owner?.hasPassword) {
      const weakness = passwordProblem(chosen, { email, names: [read.data?.adminName ?? ''] });
      if (weakness) found.password = weakness;
    }
    setProblems(found);
    if (!read.success || Object.keys(found).length > 0) return focusFirst(found);
    setSending(true);
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
    const refused = await onSubmit({ fields: read.data, timeZone, password: chosen });
    if (!refused) return;
    setSending(false);
    setProblems(refused);
    focusFirst(refused);
  }

  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => void submit(event)}
      className="mt-6 flex flex-col gap-4"
    >
      <TextField
        label="Organization"
        name="name"
        autoComplete="organization"
        maxLength={120}
        value={name}
        error={problems.name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label="Short name"
        name="slug"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        maxLength={48}
        hint={`Part of its addresses: /t/${slug || 'northwind'}. It stays as it is.`}
        value={slug}
        error={problems.slug}
        onChange={(event) => setSlug(event.target.value)}
      />
      <TextField
        label="Your name"
        name="adminName"
        autoComplete="name"
        maxLength={120}
        error={problems.adminName}
      />
      <EmailField
        autoComplete="username"
        value={email}
        readOnly={owner !== undefined}
        error={problems.adminEmail}
        onChange={(event) => setEmail(event.target.value)}
      />
      {owner?.hasPassword ? (
        <p className="text-13 text-pretty text-ink-muted">
          You sign in with the password that you have already.
        </p>
      ) : (
        <NewPasswordField
          ref={password}
          owner={{ email, names: [] }}
          problem={problems.password}
          onEdit={() => setProblems((found) => ({ ...found, password: undefined }))}
        />
      )}
      <Button type="submit" variant="primary" loading={isSending}>
        Create organization
      </Button>
    </form>
  );
}

function problemsOf(error: z.ZodError): OrganizationProblems {
  const problems: OrganizationProblems = {};
  for (const { path, message } of error.issues) problems[path[0] as keyof Fields] ??= message;
  return problems;
}
