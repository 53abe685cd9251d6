'use client';

import { type ReactNode, useSyncExternalStore } from 'react';
import { accessEnd, subscribeToAccessEnd } from './access-end';

/** Shows `children` until access ends in any tab of this browser; then nothing of them. */
export function AccessBoundary({ children }: { children: ReactNode }) {
  const end = useSyncExternalStore(subscribeToAccessEnd, accessEnd, () => undefined);
  if (!end) return children;
  return (
    <p role="status" className="px-6 pt-[14dvh] text-center text-14 text-ink-muted">
      {end === 'signed-out' ? 'Signing out…' : 'Your access here has ended.'}
    </p>
  );
}
