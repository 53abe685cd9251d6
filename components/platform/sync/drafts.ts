'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { isSharedComputer } from '@/lib/shared-computer';
import { draftPrefix } from './draft-prefix';
import { useSync } from './sync-provider';

const listeners = new Set<() => void>();

let place: Storage | undefined;

/**
 * On a shared computer a draft lasts as long as its tab. Read once: the browser keeps the cookies in
 * another process, and a draft is read with every letter.
 */
const kept = () => (place ??= isSharedComputer(document.cookie) ? sessionStorage : localStorage);

/**
 * Text that a person is writing under `key`, kept on this device at every keystroke: it survives a
 * reload, a crash and a lost connection. Shared by all tabs of the same person.
 */
export function useDraft(key: string): [text: string, write: (text: string) => void] {
  const { userId } = useSync();
  const text = useSyncExternalStore(
    subscribe,
    () => readDraft(userId, key),
    () => '',
  );
  const write = useCallback((next: string) => writeDraft(userId, key, next), [userId, key]);
  return [text, write];
}

/** What this person is writing under `key`, for code that outlives a component. */
export function readDraft(userId: string, key: string): string {
  return kept().getItem(`${draftPrefix}${userId}:${key}`) ?? '';
}

/** The keys under which this person keeps something on the device. */
export function draftNames(userId: string): string[] {
  const start = `${draftPrefix}${userId}:`;
  return Object.keys(kept())
    .filter((name) => name.startsWith(start))
    .map((name) => name.slice(start.length));
}

/** Keeps `text` under `key`; an empty text is forgotten. Every reader in every tab hears of it. */
export function writeDraft(userId: string, key: string, text: string): void {
  const name = `${draftPrefix}${userId}:${key}`;
  if (text === '') kept().removeItem(name);
  else kept().setItem(name, text);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
