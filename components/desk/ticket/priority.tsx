import { clsx } from 'clsx';
import { ticketPriorities, type TicketPriority } from '@/zero/desk/ticket/values';

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

const bars = [
  { x: 1, y: 10, height: 4 },
  { x: 6, y: 6, height: 8 },
  { x: 11, y: 2, height: 12 },
];

type PriorityIconProps = {
  priority: TicketPriority;
  /** The word stands beside it. */
  decorative?: boolean;
  className?: string;
};

/** One to three bars; urgent is a filled sign of its own, so that it is found while scanning. */
export function PriorityIcon({ priority, decorative = false, className }: PriorityIconProps) {
  const name = decorative
    ? ({ 'aria-hidden': true } as const)
    : ({ role: 'img', 'aria-label': `${priorityWord(priority)} priority` } as const);
  const level = ticketPriorities.indexOf(priority);
  return (
    <svg
      width={16}
      height={16}
      viewBox="0 0 16 16"
      fill="currentColor"
      className={clsx(
        'shrink-0',
        priority === 'urgent' ? 'text-danger' : 'text-ink-muted',
        className,
      )}
      {...name}
    >
      {priority === 'urgent' ? (
        <path
          fillRule="evenodd"
          d="M3 1h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2Zm4 3v5h2V4H7Zm0 6.2V12h2v-1.8H7Z"
        />
      ) : (
        bars.map((bar, index) => (
          <rect
            key={bar.x}
            x={bar.x}
            y={bar.y}
            width={3.5}
            height={bar.height}
            rx={1}
            opacity={index <= level ? 1 : 0.28}
          />
        ))
      )}
    </svg>
  );
}

/** A priority as bars and word. */
export function PriorityLabel({ priority }: { priority: TicketPriority }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <PriorityIcon priority={priority} decorative />
      {priorityWord(priority)}
    </span>
  );
}
