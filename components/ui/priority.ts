export const ticketPriorities = ['low', 'medium', 'high', 'urgent'] as const;

export type TicketPriority = (typeof ticketPriorities)[number];

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
