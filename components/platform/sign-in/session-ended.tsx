'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { clearWithoutSession, hasOwnText } from '@/components/platform/access/access-end';
import { readSessionState } from '@/components/platform/access/watch-session';

type SessionEndedProps = { ended: 'signed-out' | 'session-ended' | undefined };

/**
 * Says why somebody is at the sign-in page who was signed in before, and what stays on the device.
 * Clears what a session left here that ended while no tab was open.
 */
export function SessionEnded({ ended }: SessionEndedProps) {
  const isTextKept = useSyncExternalStore(subscribe, hasOwnText, () => false);

  useEffect(() => {
    // What fails now is tried again on the next page.
    void clearWithoutSession('session-ended').catch(() => {});
  }, []);

  useEffect(() => {
    if (!ended) return undefined;
    // Whoever signed in again in another tab need not do it here.
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const found = await readSessionState();
      if (found?.state === 'open') window.location.replace(`/${window.location.search}`);
    };
    const turn = () => void look();
    document.addEventListener('visibilitychange', turn);
    return () => document.removeEventListener('visibilitychange', turn);
  }, [ended]);

  if (!ended) return null;
  return (
    <div role="status" className="mt-6 rounded-panel bg-sunken px-4 py-3 text-14 text-pretty">
      <p className="font-medium">
        {ended === 'signed-out' ? 'You are signed out.' : 'Your session has ended.'}
      </p>
      <p className="mt-1 text-ink-muted">
        {isTextKept
          ? 'The copy of your tickets on this device was deleted. Text you had not sent is kept here; sign in again to go on with it.'
          : 'The copy of your tickets on this device was deleted. Sign in again to go on.'}
      </p>
    </div>
  );
}

function subscribe(listener: () => void) {
  window.addEventListener('storage', listener);
  return () => window.removeEventListener('storage', listener);
}
