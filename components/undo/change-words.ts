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
  tag: 'Tag',
  untag: 'Tag',
  snooze: 'Snooze',
  wake: 'Waking',
  macro: 'Macro',
  merge: 'Merge',
  unmerge: 'Merge',
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
    case 'tag':
      return 'Tag added';
    case 'untag':
      return 'Tag removed';
    case 'snooze':
      return 'Snoozed';
    case 'wake':
      return 'Woken';
    case 'macro':
      return 'Macro applied';
    case 'merge':
      return 'Merged';
    case 'unmerge':
      return 'Merge undone';
  }
}
