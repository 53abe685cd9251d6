import { priorityWord } from './priority';
import { PriorityIcon } from './priority-icon';
import type { TicketPriority } from '@/zero/desk/ticket/values';

/** A priority as bars and word. */
export function PriorityLabel({ priority }: { priority: TicketPriority }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <PriorityIcon priority={priority} decorative />
      {priorityWord(priority)}
    </span>
  );
}
