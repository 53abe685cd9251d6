'use client';

import { toast } from '@/components/ui/toast';
import { post } from '@/lib/post';
import { endAccess } from './access-end';
import { whileSessionChanges } from './session-change';

/** Ends the session on the server and then access in every tab; says so where the desk cannot be reached. */
export const signOut = (): Promise<void> =>
  whileSessionChanges(async () => {
    const { status } = await post('/api/auth/sign-out', {});
    if (status === 200) return await endAccess('signed-out');
    toast('Not signed out', {
      description: 'Couldn’t reach the server. Check your connection and try again.',
      tone: 'danger',
    });
  });
