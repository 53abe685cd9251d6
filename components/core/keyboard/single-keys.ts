'use client';

import { useSyncExternalStore } from 'react';

const name = 'opsdesk.shortcuts';
const listeners = new Set<() => void>();

/** Whether this device has its single-key shortcuts switched off (WCAG 2.1.4). */
export function areSingleKeysOff(): boolean {
  try {
    return localStorage.getItem(name) === 'off';
  } catch {
    return false;
  }
}

/** Switches single-key shortcuts off or on, on this device and in all its tabs. */
export function setSingleKeysOff(off: boolean): void {
  if (off) localStorage.setItem(name, 'off');
  else localStorage.removeItem(name);
  for (const listener of listeners) listener();
}

export function useSingleKeysOff(): boolean {
  return useSyncExternalStore(subscribe, areSingleKeysOff, () => false);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
