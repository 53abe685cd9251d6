'use client';

import { useState } from 'react';
import { untilNextPage } from '@/components/core/form/until-next-page';
import { useLinkToken } from '@/components/core/link/use-link-token';
import { signIn } from '@/components/platform/sign-in/sign-in';
import { Skeleton } from '@/components/ui/skeleton';
import { errorMessageOf, post } from '@/lib/post';
import { type FilledOrganization, OrganizationForm } from '../organization/organization-form';

/** Asks for the organization and its first admin, founds it and signs them in. */
export function SetupForm() {
  const token = useLinkToken();
  const [isGone, setGone] = useState(false);

  async function setUp({ fields, timeZone, password }: FilledOrganization) {
    const organization = { ...fields, timeZone };
    const answer = await post('/api/auth/setup', { token, password, organization });
    if (answer.status === 410) {
      setGone(true);
      return undefined;
    }
    if (answer.status !== 201) return { at: 'password' as const, message: errorMessageOf(answer) };
    await signIn({ email: fields.adminEmail, password, isShared: false });
    // Whatever kept them out, the sign-in page says it.
    window.location.replace(`/t/${fields.slug}/admin`);
    return untilNextPage();
  }

  if (token === undefined) return <Skeleton className="mt-6 h-72" />;
  if (token === null || isGone) {
    return (
      <p role="alert" className="mt-6 text-14 text-pretty text-ink-muted">
        This link does not work. It works once, while there is no organization: the server prints it
        when it starts.
      </p>
    );
  }
  return <OrganizationForm onSubmit={setUp} />;
}
