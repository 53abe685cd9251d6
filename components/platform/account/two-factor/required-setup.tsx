'use client';

import { signOut } from '@/components/platform/access/sign-out';
import { TwoFactorSetup } from '../two-factor-setup';

/** The set-up that leads into the desk once it is done, and out where it is not wanted. */
export function RequiredSetup() {
  return (
    <TwoFactorSetup onDone={() => window.location.replace('/')} onCancel={() => void signOut()} />
  );
}
