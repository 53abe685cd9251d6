'use client';

import { useEffect } from 'react';
import { subscribeToSession } from './hear-session';
import { watchSession } from './watch-session';

/** Ends access in every tab as soon as the server says that the session of `userId` ended. */
export function SessionWatch({ userId }: { userId: string }) {
  useEffect(() => watchSession((found) => void subscribeToSession(found, userId)), [userId]);
  return null;
}
