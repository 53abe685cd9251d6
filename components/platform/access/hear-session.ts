'use client';

import type { SessionState } from '@/lib/session-state';
import { endAccess } from './access-end';
import { whileSessionChanges } from './session-change';
import { readSessionState } from './watch-session';

/** Ends access in every tab unless the session is open and that of `userId`. Returns whether it is. */
export async function subscribeToSession(heard: SessionState, userId: string): Promise<boolean> {
  const found = heard.state === 'signed-out' ? await askAgain(heard) : heard;
  if (found.state === 'signed-out') void endAccess('session-ended');
  else if (found.state !== 'open') void endAccess(found.state);
  else if (found.userId !== userId) void endAccess('other-person');
  else return true;
  return false;
}

/** The session that ended may have been replaced since, as a second factor does. */
const askAgain = (heard: SessionState): Promise<SessionState> =>
  whileSessionChanges(async () => (await readSessionState()) ?? heard);
