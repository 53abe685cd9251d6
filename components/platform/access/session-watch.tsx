'use client';

import { useEffect } from 'react';
import { hearSession } from './hear-session';
import { watchSession } from './watch-session';

/** Ends access in every tab as soon as the server says that the session of `userId` ended. */
export function SessionWatch({ userId }: { userId: string }) {
  useEffect(() => watchSession((found) => void hearSession(found, userId)), [userId]);
  return null;
}
