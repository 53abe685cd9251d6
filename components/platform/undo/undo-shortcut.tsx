'use client';

import { useSyncExternalStore } from 'react';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { lastUndo, subscribeToUndo, takeBack } from './undo-stack';

/** The key that takes back what was done last in this tab; mounted once by the shell. */
export function UndoShortcut() {
  const last = useSyncExternalStore(subscribeToUndo, lastUndo, () => undefined);
  useShortcut('Z', 'Undo last change', () => last && void takeBack(last.id), {
    applies: last !== undefined,
  });
  return null;
}
