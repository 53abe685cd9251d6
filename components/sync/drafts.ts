'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { useSync } from './sync-provider';

const PREFIX = 'opsdesk:draft:';
const listeners = new Set<() => void>();

/**
 * Text that a person is writing under `key`, kept on this device at every keystroke: it survives a
 * reload, a crash and a lost connection. Shared by all tabs of the same person.
 */
export function useDraft(key: string): [text: string, write: (text: string) => void] {
  const { userId } = useSync();
  const name = `${PREFIX}${userId}:${key}`;
  const text = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(name) ?? '',
    () => '',
  );
  const write = useCallback(
    (next: string) => {
      if (next === '') localStorage.removeItem(name);
      else localStorage.setItem(name, next);
      for (const listener of listeners) listener();
    },
    [name],
  );
  return [text, write];
}

/** Removes every draft of this person from the device. */
export function deleteDrafts(userId: string): void {
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(`${PREFIX}${userId}:`)) localStorage.removeItem(name);
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
