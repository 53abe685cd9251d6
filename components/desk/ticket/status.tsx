import { CheckCircleIcon } from '@phosphor-icons/react/dist/ssr/CheckCircle';
import { CircleDashedIcon } from '@phosphor-icons/react/dist/ssr/CircleDashed';
import { CircleHalfIcon } from '@phosphor-icons/react/dist/ssr/CircleHalf';
import { HourglassMediumIcon } from '@phosphor-icons/react/dist/ssr/HourglassMedium';
import { ProhibitIcon } from '@phosphor-icons/react/dist/ssr/Prohibit';
import { XCircleIcon } from '@phosphor-icons/react/dist/ssr/XCircle';
import { clsx } from 'clsx';
import type { TicketStatus } from '@/zero/desk/ticket/values';

/** Who reads the status: colleagues see all six, a client the three that concern it. */
export type StatusAudience = 'staff' | 'client';

const staffWords: Record<TicketStatus, string> = {
  new: 'New',
  open: 'Open',
  waiting_on_client: 'Waiting on client',
  blocked: 'Blocked',
  resolved: 'Resolved',
  closed: 'Closed',
};

const clientWords: Record<TicketStatus, string> = {
  new: 'We are on it',
  open: 'We are on it',
  waiting_on_client: 'Waiting for you',
  blocked: 'We are on it',
  resolved: 'Solved',
  closed: 'Solved',
};

/** The word for a status in the reader's language. */
export function statusWord(status: TicketStatus, audience: StatusAudience = 'staff'): string {
  return audience === 'client' ? clientWords[status] : staffWords[status];
}

/** The status whose shape a reader sees; a client must not tell "blocked" from "open". */
export function shownStatus(status: TicketStatus, audience: StatusAudience = 'staff') {
  if (audience === 'staff') return status;
  if (status === 'waiting_on_client') return status;
  return status === 'resolved' || status === 'closed' ? 'resolved' : 'open';
}

const faces = {
  new: { Shape: CircleDashedIcon, tone: 'text-status-new', weight: 'bold' },
  open: { Shape: CircleHalfIcon, tone: 'text-status-open', weight: 'regular' },
  waiting_on_client: { Shape: HourglassMediumIcon, tone: 'text-status-waiting', weight: 'bold' },
  blocked: { Shape: ProhibitIcon, tone: 'text-status-blocked', weight: 'bold' },
  resolved: { Shape: CheckCircleIcon, tone: 'text-status-resolved', weight: 'fill' },
  closed: { Shape: XCircleIcon, tone: 'text-status-closed', weight: 'regular' },
} as const;

type StatusIconProps = {
  status: TicketStatus;
  audience?: StatusAudience;
  /** The word stands beside it. */
  decorative?: boolean;
  className?: string;
};

/** A status by shape and colour; named unless its word stands beside it. */
export function StatusIcon({ status, audience, decorative = false, className }: StatusIconProps) {
  const { Shape, tone, weight } = faces[shownStatus(status, audience)];
  return (
    <Shape
      size={16}
      weight={weight}
      className={clsx('shrink-0', tone, className)}
      {...(decorative
        ? { 'aria-hidden': true }
        : { role: 'img', 'aria-label': statusWord(status, audience) })}
    />
  );
}

/** A status as shape and word, in the words of its reader. */
export function StatusLabel({
  status,
  audience,
}: {
  status: TicketStatus;
  audience?: StatusAudience;
}) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <StatusIcon status={status} audience={audience} decorative />
      {statusWord(status, audience)}
    </span>
  );
}
