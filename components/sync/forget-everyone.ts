'use client';

import { forgetSegments } from '@/components/analytics/segment-cache';
import { forgetPages } from '@/components/offline/worker';
import { deleteKept } from '@/components/outbox/keep';
import { draftPrefix } from './draft-prefix';

/** Deletes every replica, every draft and all that waits on this device, where nobody signed in has access. */
export async function forgetEveryone(): Promise<void> {
  for (const storage of [localStorage, sessionStorage]) {
    for (const name of Object.keys(storage)) {
      if (name.startsWith(draftPrefix)) storage.removeItem(name);
    }
  }
  // Loaded when it is needed: pages outside every organization do without the sync client.
  const { dropAllDatabases } = await import('@rocicorp/zero');
  await Promise.all([dropAllDatabases(), forgetSegments(), deleteKept(), forgetPages()]);
}
