'use client';

import { dropAllDatabases } from '@rocicorp/zero';
import { useZero } from '@rocicorp/zero/react';
import { useCallback } from 'react';
import { forgetSegments } from '@/components/analytics/segment-cache';
import { forgetPages } from '@/components/offline/worker';
import { forgetOutbox } from '@/components/outbox/outbox';
import { forgetPush } from '@/components/notification/push';
import { deleteDrafts } from './drafts';
import { useSync } from './sync-provider';

/** Returns a function that forgets this person's replica, drafts and pushes on this device, and goes to `path`. */
export function useForget() {
  const zero = useZero();
  const { userId } = useSync();
  return useCallback(
    async (path: string) => {
      deleteDrafts(userId);
      // A push service that cannot be reached must keep nobody from leaving.
      await forgetPush().catch(() => {});
      await zero.close();
      await Promise.all([
        dropAllDatabases(),
        forgetSegments(),
        forgetOutbox(userId),
        forgetPages(),
      ]);
      window.location.assign(path);
    },
    [zero, userId],
  );
}

/** Returns a function that ends the session, then forgets what this device knew. */
export function useSignOut() {
  const forget = useForget();
  return useCallback(async () => {
    await fetch('/api/auth/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    await forget('/');
  }, [forget]);
}
