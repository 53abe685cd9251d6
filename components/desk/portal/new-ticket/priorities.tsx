import { PriorityIcon } from '@/components/desk/ticket/priority';
import type { SelectOption } from '@/components/ui/select';
import type { TicketPriority } from '@/zero/desk/ticket/values';

const words: Record<TicketPriority, string> = {
  low: 'A question, no hurry',
  medium: 'Normal: it slows us down',
  high: 'It holds up our work',
  urgent: 'Our work has stopped',
};

const order: readonly TicketPriority[] = ['urgent', 'high', 'medium', 'low'];

/** Priorities as a client would say them, the most pressing first. */
export const priorityOptions: readonly SelectOption<TicketPriority>[] = order.map((value) => ({
  value,
  label: words[value],
  icon: <PriorityIcon priority={value} decorative />,
}));
