import type { Metadata } from 'next';
import { SignInLayout } from '@/components/platform/sign-in/sign-in-layout';
import { ResetPassword } from '@/components/platform/reset-password/reset-password';

export const metadata: Metadata = { title: 'Choose a password', referrer: 'no-referrer' };

export default function ResetPasswordPage() {
  return (
    <SignInLayout
      title="Choose your password"
      sentence="This signs you in here and signs you out everywhere else."
    >
      <ResetPassword />
    </SignInLayout>
  );
}
