import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { readSession } from '@/lib/server/platform/session/session';
import { SignInLayout } from '@/components/platform/sign-in/sign-in-layout';
import { RequiredSetup } from '@/components/platform/account/two-factor/required-setup';

export const metadata: Metadata = { title: 'Set up the second step' };

/**
 * Shown when the organization requires two-factor authentication and the person has not set it up.
 */
export default async function TwoFactorPage() {
  const session = await readSession(await headers());
  if (!session?.needsTwoFactor) redirect('/');
  return (
    <SignInLayout
      title="Set up the second step"
      sentence="Your organization requires two-step sign-in: a code from an app besides your password. Set it up to continue."
    >
      <div className="mt-6">
        <RequiredSetup />
      </div>
    </SignInLayout>
  );
}
