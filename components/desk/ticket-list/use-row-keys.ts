'use client';

import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { useTenant } from '@/components/platform/sync/tenant';
import { askToWrite } from '@/components/desk/thread/write-intent';
import { can } from '@/zero/roles';
import type { Ticket } from '@/zero/desk/ticket/schema';
import { copyNumber } from './copy-number';

/** The keys that go from the focused row to its ticket with something in mind. */
export function useRowKeys(focused: Ticket | undefined, open: () => void): void {
  const { actor } = useTenant();
  const group = 'Focused ticket';
  const applies = focused !== undefined;
  function openToWrite(kind: 'reply' | 'note') {
    askToWrite(kind);
    open();
  }
  useShortcut('R', 'Reply', () => openToWrite('reply'), { group, applies });
  useShortcut('N', 'Write internal note', () => openToWrite('note'), {
    group,
    applies,
    enabled: can(actor, 'note.write'),
  });
  useShortcut('Mod+.', 'Copy ticket number', () => void copyNumber(focused?.number ?? 0), {
    group,
    applies: (focused?.number ?? 0) > 0,
  });
}
