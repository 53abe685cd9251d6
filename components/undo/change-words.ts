import { priorityWord } from '@/components/ui/priority';
import { statusWord } from '@/components/ui/status';
import type { TicketChange } from '@/zero/ticket/change';

/** What a change is about, for messages: "Status". */
export const changeWord: Record<TicketChange['kind'], string> = {
  assign: 'Assignee',
  status: 'Status',
  priority: 'Priority',
  type: 'Type',
  team: 'Team',
};

/** What was done, in words: "Status changed to resolved". */
export function doneWords(change: TicketChange): string {
  switch (change.kind) {
    case 'status':
      return `Status changed to ${statusWord(change.status).toLowerCase()}`;
    case 'priority':
      return `Priority changed to ${priorityWord(change.priority).toLowerCase()}`;
    case 'assign':
      return change.assigneeId === null ? 'Unassigned' : 'Assigned';
    case 'type':
      return change.typeId === null ? 'Type removed' : 'Type changed';
    case 'team':
      return change.teamId === null ? 'Team removed' : 'Team changed';
  }
}
