'use client';

import { useSyncExternalStore } from 'react';
import { asTheme, themeKey, type Theme } from './theme';

const listeners = new Set<() => void>();

function read(): Theme {
  return asTheme(document.documentElement.dataset.theme);
}

function show(theme: Theme) {
  document.documentElement.dataset.theme = theme;
  for (const listener of listeners) listener();
}

function onStorage(event: StorageEvent) {
  if (event.key === themeKey) show(asTheme(event.newValue));
}

function subscribe(listener: () => void) {
  if (listeners.size === 0) window.addEventListener('storage', onStorage);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', onStorage);
  };
}

/** Shows a theme now, in every open tab, and after a reload. */
export function setTheme(theme: Theme) {
  try {
    localStorage.setItem(themeKey, theme);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
  show(theme);
}

/** The chosen theme; null while the server renders, which cannot know it. */
export function useTheme(): Theme | null {
  return useSyncExternalStore(subscribe, read, () => null);
}
