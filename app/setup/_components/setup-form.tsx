'use client';

import { type FormEvent, useRef, useState } from 'react';
import { z } from 'zod';
import { useLinkToken } from '@/components/link/use-link-token';
import { NewPasswordField } from '@/components/password/new-password-field';
import { EmailField } from '@/components/sign-in/email-field';
import { signIn } from '@/components/sign-in/sign-in';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { TextField } from '@/components/ui/text-field';
import { emailSchema } from '@/lib/email';
import { passwordProblem } from '@/lib/password/rules';
import { post, problemOf } from '@/lib/post';
import { personNameSchema } from '@/zero/member/fields';
import { organizationNameSchema, slugSchema } from '@/zero/organization/fields';
import { slugFrom } from './slug-from';

const fieldsSchema = z.object({
  name: organizationNameSchema,
  slug: slugSchema,
  adminName: personNameSchema,
  adminEmail: emailSchema,
});
type Field = keyof z.infer<typeof fieldsSchema>;
type Problems = Partial<Record<Field | 'password', string | undefined>>;

/** Inputs whose names password managers know. */
const inputNames: Record<string, string> = { adminEmail: 'email', password: 'new-password' };

/** Asks for the organization and its first admin, founds it and signs them in. */
export function SetupForm() {
  const token = useLinkToken();
  const password = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [typedSlug, setSlug] = useState<string>();
  const [email, setEmail] = useState('');
  const [problems, setProblems] = useState<Problems>({});
  const [isSending, setSending] = useState(false);
  const [isGone, setGone] = useState(false);
  const slug = typedSlug ?? slugFrom(name);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending || !token) return;
    const form = event.currentTarget;
    const read = fieldsSchema.safeParse({
      ...Object.fromEntries(new FormData(form)),
      adminEmail: email,
    });
    const chosen = password.current?.value ?? '';
    const found: Problems = read.success ? {} : problemsOf(read.error);
    const owner = { email, names: [read.data?.adminName ?? ''] };
    const weakness = passwordProblem(chosen, owner);
    if (weakness) found.password = weakness;
    setProblems(found);
    const [first] = Object.keys(found);
    if (first || !read.success) {
      const input = inputNames[first ?? ''] ?? first;
      return form.querySelector<HTMLInputElement>(`[name=${input}]`)?.focus();
    }
    setSending(true);
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
    const organization = { ...read.data, timeZone };
    const answer = await post('/api/auth/setup', { token, password: chosen, organization });
    if (answer.status === 410) return setGone(true);
    if (answer.status !== 201) {
      setSending(false);
      return setProblems({ password: problemOf(answer) });
    }
    const { adminEmail } = read.data;
    await signIn({ email: adminEmail, password: chosen, isShared: false });
    // Whatever kept them out, the sign-in page says it.
    window.location.replace(`/t/${read.data.slug}/admin`);
  }

  if (token === undefined) return <Skeleton className="mt-6 h-72" />;
  if (token === null || isGone) {
    return (
      <p role="alert" className="mt-6 text-14 text-pretty text-ink-muted">
        This link does not work. It works once, while there is no organization: the server prints it
        at its start. Who has an account already signs in.
      </p>
    );
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
        error={problems.adminEmail}
        onChange={(event) => setEmail(event.target.value)}
      />
      <NewPasswordField
        ref={password}
        owner={{ email, names: [] }}
        problem={problems.password}
        onEdit={() => setProblems((found) => ({ ...found, password: undefined }))}
      />
      <Button type="submit" variant="primary" loading={isSending}>
        Found organization
      </Button>
    </form>
  );
}

function problemsOf(error: z.ZodError): Problems {
  const problems: Problems = {};
  for (const { path, message } of error.issues) problems[path[0] as Field] ??= message;
  return problems;
}
