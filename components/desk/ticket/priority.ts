import type { TicketPriority } from '@/zero/desk/ticket/values';

const words: Record<TicketPriority, string> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  urgent: 'Urgent',
};

/** The word for a priority. */
export function priorityWord(priority: TicketPriority): string {
  return words[priority];
}
