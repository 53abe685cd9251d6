'use client';

import { useEffect, useEffectEvent } from 'react';
import { z } from 'zod';
import { organizationPath } from '@/lib/organization-path';

const messageSchema = z.object({ type: z.literal('opsdesk.open'), path: z.string() });

/** Goes where a pressed push leads, in this tab; see `public/push-worker.js`. */
export function usePushClicks(go: (href: string) => void): void {
  const open = useEffectEvent((event: MessageEvent<unknown>) => {
    const message = messageSchema.safeParse(event.data);
    const path = message.success ? organizationPath(message.data.path) : undefined;
    if (path) go(path);
  });
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return undefined;
    const listener = (event: MessageEvent<unknown>) => open(event);
    navigator.serviceWorker.addEventListener('message', listener);
    return () => navigator.serviceWorker.removeEventListener('message', listener);
  }, []);
}
