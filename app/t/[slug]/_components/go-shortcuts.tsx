'use client';

import { useShortcut } from '@/components/keyboard/use-shortcut';
import { useTenant } from '@/components/sync/tenant';
import { useGo } from './use-go';

/** `G` and a letter, from anywhere in the staff's pages. */
export function GoShortcuts() {
  const { organization } = useTenant();
  const go = useGo();
  const tickets = `/t/${organization.slug}/tickets`;
  const group = 'Go to';
  // The palette has it among the pages.
  useShortcut('G I', 'Tickets', () => go(tickets), { group, inPalette: false });
  useShortcut('G M', 'My tickets', () => go(`${tickets}?assignee=me`), { group });
  useShortcut('G U', 'Unassigned tickets', () => go(`${tickets}?assignee=none`), { group });
  return null;
}
