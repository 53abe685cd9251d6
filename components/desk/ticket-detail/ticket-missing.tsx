import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';

/** The same for a ticket that is not there and for one that is somebody else's. */
export function TicketMissing({ listHref }: { listHref: string }) {
  return (
    <EmptyState
      action={
        <Link href={listHref} variant="secondary">
          Back to the tickets
        </Link>
      }
    >
      Ticket not found.
    </EmptyState>
  );
}
