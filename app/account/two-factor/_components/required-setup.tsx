'use client';

import { post } from '@/lib/post';
import { TwoFactorSetup } from '../../_components/two-factor-setup';

/** The set-up that leads into the desk once it is done, and out where it is not wanted. */
export function RequiredSetup() {
  const leave = async () => {
    await post('/api/auth/sign-out', {});
    window.location.replace('/');
  };
  return (
    <TwoFactorSetup onDone={() => window.location.replace('/')} onCancel={() => void leave()} />
  );
}
