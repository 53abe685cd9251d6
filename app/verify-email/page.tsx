import type { Metadata } from 'next';
import { SignInLayout } from '@/components/platform/sign-in/sign-in-layout';
import { ConfirmAddress } from '@/components/platform/verify-email/confirm-address';

export const metadata: Metadata = { title: 'Confirm your address', referrer: 'no-referrer' };

/** A join request reaches the admins only after the address is confirmed. */
export default function VerifyEmailPage() {
  return (
    <SignInLayout
      title="Confirm your address"
      sentence="Your request to join is sent once you confirm your address."
    >
      <ConfirmAddress />
    </SignInLayout>
  );
}
