'use client';

import { useEffectEvent, useLayoutEffect, useSyncExternalStore } from 'react';
import { allShortcuts, register, subscribeToShortcuts, type Shortcut } from './shortcuts';

type ShortcutOptions = Partial<Pick<Shortcut, 'group' | 'inFields' | 'inPalette' | 'applies'>> & {
  /** Not there while false. Default: true. */
  enabled?: boolean;
};

const none: readonly Shortcut[] = [];

/**
 * Runs `run` when `keys` is pressed while this component is mounted; `?` lists it, the palette
 * offers it. Keys are written as `Kbd` shows them: `J`, `Shift+F`, `Mod+K`, `G M`. It is inert in
 * fields, dialogs and menus; of two with the same keys, the one mounted last answers.
 */
export function useShortcut(
  keys: string,
  label: string,
  run: () => void,
  {
    group = 'Anywhere',
    inFields = false,
    inPalette = true,
    applies = true,
    enabled = true,
  }: ShortcutOptions = {},
): void {
  const runLatest = useEffectEvent(run);
  // Before the paint, as the listener.
  useLayoutEffect(() => {
    if (!enabled) return undefined;
    const shortcut = { keys, label, group, inFields, inPalette, applies };
    return register({ ...shortcut, run: () => runLatest() });
  }, [keys, label, group, inFields, inPalette, applies, enabled]);
}

/** Every shortcut in effect now, the youngest first. */
export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(subscribeToShortcuts, allShortcuts, () => none);
}
