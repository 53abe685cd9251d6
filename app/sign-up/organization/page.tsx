import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { env } from '@/lib/server/core/env';
import { SignInLayout } from '@/components/platform/sign-in/sign-in-layout';
import { FoundOrganization } from '@/components/platform/sign-up/found-organization';

export const metadata: Metadata = { title: 'Set up your organization', referrer: 'no-referrer' };

export default function FoundOrganizationPage() {
  if (env().signUp === 'closed') notFound();
  return (
    <SignInLayout
      title="Set up your organization"
      sentence="You become its first admin. Everything except the short name can be changed later."
    >
      <FoundOrganization />
    </SignInLayout>
  );
}
