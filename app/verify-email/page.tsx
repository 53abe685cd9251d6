import type { Metadata } from 'next';
import { Landing } from '@/components/platform/sign-in/landing';
import { ConfirmAddress } from '@/components/platform/verify-email/confirm-address';

export const metadata: Metadata = { title: 'Confirm your address', referrer: 'no-referrer' };

/** A join request reaches the admins only after the address is confirmed. */
export default function VerifyEmailPage() {
  return (
    <Landing
      title="Confirm your address"
      sentence="Your request to join goes out once you confirm that this address is yours."
    >
      <ConfirmAddress />
    </Landing>
  );
}
