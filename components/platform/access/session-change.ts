'use client';

const lockName = 'opsdesk:session-change';

/**
 * Runs what replaces or ends this browser's session, in one tab at a time: no tab takes a session that
 * is being replaced, or that the person ends here, for one that was ended elsewhere.
 */
export async function whileSessionChanges<Result>(run: () => Promise<Result>): Promise<Result> {
  // Pages that are not served safely have no locks.
  return navigator.locks ? await navigator.locks.request(lockName, run) : await run();
}
