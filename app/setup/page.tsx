import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { database } from '@/lib/server/core/database';
import { isEmptyInstallation } from '@/lib/server/platform/organization/create';
import { SignInLayout } from '@/components/platform/sign-in/sign-in-layout';
import { SetupForm } from '@/components/platform/setup/setup-form';

export const metadata: Metadata = { title: 'Set up Opsdesk', referrer: 'no-referrer' };

export default async function SetupPage() {
  if (!(await isEmptyInstallation(database().sql))) {
    return (
      <SignInLayout
        title="This desk is already set up"
        sentence="The set-up link works once. Sign in with your account, or ask an admin of your organization for an invitation."
      >
        <div className="mt-6 flex flex-col">
          <Link href="/" variant="primary">
            Go to sign-in
          </Link>
        </div>
      </SignInLayout>
    );
  }
  return (
    <SignInLayout
      title="Set up your desk"
      sentence="Name your organization. You become its first admin. Everything except the short name can be changed later."
    >
      <SetupForm />
    </SignInLayout>
  );
}
