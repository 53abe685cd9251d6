'use client';

import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { copyNumber } from '@/components/desk/ticket-list/copy-number';
import { isDone } from '@/zero/desk/ticket/rules';
import type { Ticket } from '@/zero/desk/ticket/schema';
import type { TicketTask } from './use-ticket-actions';
import type { TicketChanges } from './use-ticket-changes';
import type { TicketWay } from './use-ticket-way';

const group = 'Ticket';

type TicketKeys = {
  ticket: Ticket;
  ownId: string;
  canTriage: boolean;
  changes: TicketChanges;
  way: TicketWay;
  openPicker: (picker: FieldPicker) => void;
  begin: (task: TicketTask) => void;
  isFollowed: boolean;
  toggleFollow: () => void;
};

/** The keys of an open ticket; the composer has its own. */
export function useTicketKeys(keys: TicketKeys): void {
  const { ticket, ownId, canTriage, changes, way, openPicker, begin, isFollowed, toggleFollow } =
    keys;
  const triage = { group, enabled: canTriage };
  useShortcut('A', 'Assign ticket', () => openPicker('assignee'), triage);
  useShortcut('I', 'Assign ticket to me', () => changes.assign(ownId), triage);
  useShortcut('S', 'Change status', () => openPicker('status'), triage);
  useShortcut('P', 'Change priority', () => openPicker('priority'), triage);
  useShortcut('T', 'Change type', () => openPicker('type'), triage);
  useShortcut(ticketKeys.tags, 'Tag ticket', () => openPicker('tags'), triage);
  useShortcut(ticketKeys.snooze, 'Snooze ticket', () => openPicker('snooze'), {
    group,
    applies: !isDone(ticket.status),
    enabled: canTriage,
  });
  const following = isFollowed ? 'Stop following' : 'Follow ticket';
  useShortcut(ticketKeys.follow, following, toggleFollow, triage);
  useShortcut(ticketKeys.rename, 'Rename ticket', () => begin('rename'), triage);
  useShortcut(ticketKeys.relate, 'Link with another ticket', () => begin('relate'), triage);
  useShortcut(ticketKeys.merge, 'Merge into another ticket', () => begin('merge'), triage);
  useShortcut('E', 'Resolve ticket', () => changes.changeStatus('resolved'), {
    group,
    applies: !isDone(ticket.status),
    enabled: canTriage,
  });

  const movement = { group, inPalette: false };
  useShortcut('J', 'Next ticket', () => way.next?.go(), movement);
  useShortcut('K', 'Previous ticket', () => way.previous?.go(), movement);
  useShortcut('Escape', 'Back to the list', way.back, movement);
  useShortcut('U', 'Back to the list', way.back, { group });
  useShortcut('Mod+.', 'Copy ticket number', () => void copyNumber(ticket.number), {
    group,
    inFields: true,
    enabled: ticket.number > 0,
  });
}

/** The keys of what is done with a ticket less often. */
export const ticketKeys = {
  tags: 'L',
  snooze: 'H',
  follow: 'W',
  rename: 'F2',
  relate: 'Shift+L',
  merge: 'Shift+M',
} as const;

/** The facts of a ticket that can be picked, by their place in the state of the page. */
export type FieldPicker =
  | 'status'
  | 'priority'
  | 'type'
  | 'assignee'
  | 'team'
  | 'tags'
  | 'followers'
  | 'snooze'
  | 'client'
  | 'requester';
