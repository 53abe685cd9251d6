import type { Metadata } from 'next';
import { Landing } from '@/components/platform/sign-in/landing';
import { ResetPassword } from '@/components/platform/reset-password/reset-password';

export const metadata: Metadata = { title: 'Choose a password', referrer: 'no-referrer' };

export default function ResetPasswordPage() {
  return (
    <Landing
      title="Choose your password"
      sentence="With it you are signed in here, and signed out everywhere else."
    >
      <ResetPassword />
    </Landing>
  );
}
