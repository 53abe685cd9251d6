'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** What the main modifier is called on this keyboard: "⌘" on Apple's, "Ctrl" elsewhere. */
export function useModKey(): string {
  return useSyncExternalStore(
    never,
    () => (/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl'),
    () => 'Ctrl',
  );
}
