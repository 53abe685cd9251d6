import { priorityWord } from './priority';
import { statusWord } from './status';
import type { TicketChange } from '@/zero/desk/ticket/change';

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

/** What was done, in words, with the name of what was given: "Assigned to Anna Weber". */
export function doneWords(change: TicketChange, name: string | undefined): string {
  switch (change.kind) {
    case 'status':
      return `Status changed to ${statusWord(change.status).toLowerCase()}`;
    case 'priority':
      return `Priority changed to ${priorityWord(change.priority).toLowerCase()}`;
    case 'assign':
      if (change.assigneeId === null) return 'Unassigned';
      return name ? `Assigned to ${name}` : 'Assigned';
    case 'type':
      if (change.typeId === null) return 'Type removed';
      return name ? `Type changed to ${name}` : 'Type changed';
    case 'team':
      if (change.teamId === null) return 'Team removed';
      return name ? `Team changed to ${name}` : 'Team changed';
    case 'tag':
      return name ? `Tag ${name} added` : 'Tag added';
    case 'untag':
      return name ? `Tag ${name} removed` : 'Tag removed';
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
