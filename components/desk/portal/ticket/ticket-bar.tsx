import { ArrowLeftIcon } from '@phosphor-icons/react/dist/ssr/ArrowLeft';
import { useTenant } from '@/components/platform/sync/tenant';
import type { ThreadTicket } from '@/components/desk/thread/types';
import { Skeleton } from '@/components/ui/skeleton';
import { StatusLabel } from '@/components/desk/ticket/status';
import { listAsLeft } from '../list/list-memory';
import { PortalLink } from '../portal-link';
import { portalPath } from '../portal-path';
import { TicketAction } from './ticket-action';

const frame = 'border-line flex min-h-14 shrink-0 items-center gap-2 border-b px-2 py-1';

/** What stays in sight while the thread scrolls: which ticket, how it stands, what can be done. */
export function TicketBar({ ticket }: { ticket: ThreadTicket }) {
  const { organization } = useTenant();
  return (
    <header className={frame}>
      <PortalLink
        href={listAsLeft(portalPath(organization.slug))}
        variant="ghost"
        aria-label="Back to tickets"
        icon={<ArrowLeftIcon aria-hidden className="text-16" />}
      />
      <div className="min-w-0 flex-1">
        <h1 dir="auto" className="truncate text-14 font-semibold">
          {ticket.title}
        </h1>
        <p className="flex items-center gap-2 text-12 text-ink-muted">
          <StatusLabel status={ticket.status} audience="client" />
          <span className="text-ink-faint tabular-nums">
            {ticket.number > 0 ? `#${ticket.number}` : 'Being sent'}
          </span>
        </p>
      </div>
      <TicketAction ticket={ticket} />
    </header>
  );
}

/** Holds the place of the bar and the thread until the ticket is there. */
export function TicketBarPlaceholder() {
  return (
    <div className={frame} aria-busy>
      <Skeleton className="ml-2 size-5" />
      <div className="ml-2 flex flex-1 flex-col gap-2">
        <Skeleton className="h-3.5 w-2/5" />
        <Skeleton className="h-3 w-1/5" />
      </div>
    </div>
  );
}
