'use client';

import { createContext, useContext } from 'react';

/** What several parts of the shell can open. */
export type ShellActions = {
  openHelp: () => void;
  openPalette: () => void;
  openNotifications: () => void;
  /** What waits to be sent, and what came back. */
  openOutbox: () => void;
  askToSignOut: () => void;
  /** Opens the dialog of a module's `creates` by its label. */
  openCreate: (label: string) => void;
};

export const ShellActionsContext = createContext<ShellActions | undefined>(undefined);

export function useShellActions(): ShellActions {
  const actions = useContext(ShellActionsContext);
  if (!actions) throw new Error('useShellActions must be used within the Shell');
  return actions;
}
