'use client';

import { useState } from 'react';
import { useShortcut } from '@/components/keyboard/use-shortcut';
import { useTenant } from '@/components/sync/tenant';
import { can } from '@/zero/roles';
import type { Ticket } from '@/zero/schema';
import { isDone } from '@/zero/ticket/rules';
import { useTicketChanges } from '../[number]/_components/use-ticket-changes';
import type { TriagePart } from './triage-picker';

type Picking = { ticket: Ticket; part: TriagePart };

/** The keys that change the focused ticket, and which of its parts is being chosen. */
export function useTriage(focused: Ticket | undefined) {
  const { actor } = useTenant();
  const changes = useTicketChanges(focused?.id ?? '');
  const [picking, setPicking] = useState<Picking>();

  const options = {
    group: 'Focused ticket',
    enabled: focused !== undefined && can(actor, 'ticket.triage'),
  };
  const pick = (part: TriagePart) => () => focused && setPicking({ ticket: focused, part });
  useShortcut('A', 'Assign ticket', pick('assignee'), options);
  useShortcut('I', 'Assign ticket to me', () => changes.assign(actor.id), options);
  useShortcut('S', 'Change status', pick('status'), options);
  useShortcut('P', 'Change priority', pick('priority'), options);
  useShortcut('T', 'Change type', pick('type'), options);
  useShortcut('E', 'Resolve ticket', () => changes.changeStatus('resolved'), {
    ...options,
    enabled: options.enabled && focused !== undefined && !isDone(focused.status),
  });

  return { picking, endPicking: () => setPicking(undefined) };
}
