'use client';

import { draftPrefix } from './draft-prefix';

/** Deletes every replica and every draft on this device, where nobody signed in has access. */
export async function forgetEveryone(): Promise<void> {
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(draftPrefix)) localStorage.removeItem(name);
  }
  // Loaded when it is needed: pages outside every organization do without the sync client.
  const { dropAllDatabases } = await import('@rocicorp/zero');
  await dropAllDatabases();
}
