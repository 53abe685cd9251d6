import { CheckCircleIcon } from '@phosphor-icons/react/dist/ssr/CheckCircle';
import { CircleDashedIcon } from '@phosphor-icons/react/dist/ssr/CircleDashed';
import { CircleHalfIcon } from '@phosphor-icons/react/dist/ssr/CircleHalf';
import { HourglassMediumIcon } from '@phosphor-icons/react/dist/ssr/HourglassMedium';
import { ProhibitIcon } from '@phosphor-icons/react/dist/ssr/Prohibit';
import { XCircleIcon } from '@phosphor-icons/react/dist/ssr/XCircle';
import { clsx } from 'clsx';
import { shownStatus, statusWord, type StatusAudience } from './status';
import type { TicketStatus } from '@/zero/desk/ticket/values';

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
