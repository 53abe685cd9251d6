import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { readSession } from '@/lib/server/platform/session/session';
import { SignInLayout } from '@/components/platform/sign-in/sign-in-layout';
import { Leave } from '@/components/platform/access/leave';

export const metadata: Metadata = { title: 'No access' };

export default async function NoAccessPage() {
  const session = await readSession(await headers());
  if (session && (session.needsTwoFactor || session.memberships.length > 0)) redirect('/');
  return (
    <SignInLayout
      title="You have no access right now"
      sentence="This email address has no access. It may not be activated yet, or its access was removed."
    >
      <p className="mt-3 text-14 text-pretty text-ink-muted">
        Ask an administrator of your organization to let you in, then sign in again. Saved data is
        not affected. Nothing is left on this device.
      </p>
      <Leave hasSession={session !== undefined} />
    </SignInLayout>
  );
}
