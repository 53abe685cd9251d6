import { StatusIcon } from './status-icon';
import { statusWord, type StatusAudience } from './status';
import type { TicketStatus } from '@/zero/desk/ticket/values';

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
